package com.ourspace.media.processing;

import com.ourspace.image.JpegFile;
import com.ourspace.image.JpegFile.Segment;
import com.ourspace.image.JpegMarker;
import com.ourspace.image.PixelSize;
import com.ourspace.image.UnreadableImage;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes Huffman-coded JPEGs (ITU T.81): sequential and progressive, of any sampling, with restarts. A sequential
 * image whose scan holds all components takes the memory of one row of blocks; every other image takes the memory of
 * its coefficients.
 *
 * <p>The decoder accepts what browsers accept: missing Huffman tables are the standard ones, as in the frames of a
 * Motion JPEG, and a damaged interval between two restarts stays gray. An image whose pixels are missing at the end is
 * refused.
 */
final class JpegDecoder implements ImageDecoder {

    private static final int BLOCK_EDGE = 8;
    private static final int BYTES_PER_COEFFICIENT = 2;

    private final JpegFile file;
    private final JpegTables tables;
    private final List<JpegComponent> components = new ArrayList<>();
    private final int edge;
    private final int maxAcross;
    private final int maxDown;
    private final int unitsAcross;
    private final int unitsDown;
    private final JpegColour colour;

    /** @param width minimum width of the decoded image */
    JpegDecoder(JpegFile file, int width) {
        this.file = file;
        this.tables = new JpegTables(file.bytes());
        this.edge = edgeFor(file.storedSize().width(), width);
        boolean single = file.components().size() == 1;
        this.maxAcross = single
                ? 1
                : file.components().stream()
                        .mapToInt(JpegFile.Component::across)
                        .max()
                        .orElse(1);
        this.maxDown = single
                ? 1
                : file.components().stream()
                        .mapToInt(JpegFile.Component::down)
                        .max()
                        .orElse(1);
        this.unitsAcross = Math.ceilDiv(file.storedSize().width(), BLOCK_EDGE * maxAcross);
        this.unitsDown = Math.ceilDiv(file.storedSize().height(), BLOCK_EDGE * maxDown);
        for (JpegFile.Component component : file.components()) {
            int across = single ? 1 : component.across();
            int down = single ? 1 : component.down();
            components.add(new JpegComponent(component.id(), across, down, component.quantisation(), this));
        }
        this.colour = JpegColour.of(file);
    }

    /** The smallest block edge with which the image is still wide enough. */
    private static int edgeFor(int storedWidth, int width) {
        int edge = BLOCK_EDGE;
        while (edge > 1 && reduced(storedWidth, edge / 2) >= width) {
            edge /= 2;
        }
        return edge;
    }

    private static int reduced(int length, int edge) {
        return Math.ceilDiv(length * edge, BLOCK_EDGE);
    }

    @Override
    public PixelSize size() {
        PixelSize stored = file.storedSize();
        return new PixelSize(reduced(stored.width(), edge), reduced(stored.height(), edge));
    }

    @Override
    public int channels() {
        return components.size();
    }

    @Override
    public long neededBytes() {
        return isStreamed()
                ? 0
                : components.stream().mapToLong(JpegComponent::blocks).sum()
                        * Coefficients.BLOCK
                        * BYTES_PER_COEFFICIENT;
    }

    int edge() {
        return edge;
    }

    int unitsAcross() {
        return unitsAcross;
    }

    int unitsDown() {
        return unitsDown;
    }

    PixelSize storedSize() {
        return file.storedSize();
    }

    int maxAcross() {
        return maxAcross;
    }

    int maxDown() {
        return maxDown;
    }

    @Override
    public void decode(RowSink sink) throws UnreadableImage {
        try {
            if (isStreamed()) {
                decodeStreamed(sink);
            } else {
                decodeScans(sink);
            }
        } catch (IndexOutOfBoundsException broken) {
            throw new UnreadableImage("The JPEG does not decode.", broken);
        }
    }

    private boolean isStreamed() {
        return !file.isProgressive() && componentsOf(firstScan()) == components.size();
    }

    private Segment firstScan() {
        return file.segments().stream()
                .filter(segment -> segment.code() == JpegMarker.SOS)
                .findFirst()
                .orElseThrow();
    }

    private int componentsOf(Segment scan) {
        return scan.start() < scan.end() ? file.bytes()[scan.start()] : 0;
    }

    private void decodeStreamed(RowSink sink) throws UnreadableImage {
        for (Segment segment : file.segments()) {
            if (segment.code() == JpegMarker.SOS) {
                JpegScan scan = JpegScan.open(file, segment, components, tables);
                StripWriter writer = new StripWriter(this, components, colour, sink);
                for (int row = 0; row < unitsDown; row++) {
                    scan.decodeRowOfUnits(unitsAcross);
                    writer.write(row);
                }
                return;
            }
            tables.read(segment);
        }
    }

    private void decodeScans(RowSink sink) throws UnreadableImage {
        try (Arena arena = Arena.ofConfined()) {
            components.forEach(component -> component.keepCoefficients(arena));
            for (Segment segment : file.segments()) {
                if (segment.code() == JpegMarker.SOS) {
                    JpegScan.open(file, segment, components, tables).decodeAll(unitsAcross, unitsDown);
                } else {
                    tables.read(segment);
                }
            }
            for (JpegComponent component : components) {
                component.requireSeen();
            }
            StripWriter writer = new StripWriter(this, components, colour, sink);
            for (int row = 0; row < unitsDown; row++) {
                for (JpegComponent component : components) {
                    component.paintKept(row);
                }
                writer.write(row);
            }
        }
    }
}
