package com.ourspace.image;

import static java.lang.Byte.toUnsignedInt;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The segments of a JPEG that browsers show: Huffman-coded, baseline, extended or progressive, 8 bits a sample, with
 * one, three or four components.
 *
 * <p>As in browsers, stray bytes between segments are skipped and the end of the file counts as the end marker. Only a
 * decoder can tell whether pixels are missing.
 */
public final class JpegFile implements ImageFile {

    private static final int SOI_BYTES = 2;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ICC_PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final int COMPONENT_BYTES = 3;
    private static final int FRAME_HEADER_BYTES = 6;

    private final byte[] bytes;
    private final List<Segment> segments = new ArrayList<>();
    private int frameCode;
    private List<Component> components = List.of();
    private PixelSize size = new PixelSize(0, 0);
    private int scans;

    /**
     * A marker and its content.
     *
     * @param code second byte of the marker
     * @param start index of the content's first byte, after the length
     * @param end index after the content; after SOS, the entropy-coded data begins there
     * @param dataEnd index after the entropy-coded data; equal to {@code end} for every other segment
     */
    public record Segment(int code, int start, int end, int dataEnd) {}

    /**
     * A component of the frame.
     *
     * @param id the number by which scans refer to the component
     * @param across samples per unit, horizontally: 1 to 4
     * @param down samples per unit, vertically: 1 to 4
     * @param quantisation number of the quantisation table: 0 to 3
     */
    public record Component(int id, int across, int down, int quantisation) {}

    private JpegFile(byte[] bytes) {
        this.bytes = bytes;
    }

    static JpegFile open(byte[] bytes) throws UnreadableImage {
        JpegFile file = new JpegFile(bytes);
        file.readSegments();
        if (file.components.isEmpty()) {
            throw new UnreadableImage("The JPEG has no frame header.");
        }
        if (file.scans == 0) {
            throw new UnreadableImage("The JPEG has no pixels.");
        }
        return file;
    }

    /** The whole file, into which the segments point. Callers must not change it. */
    public byte[] bytes() {
        return bytes;
    }

    /** The segments in file order, up to the end marker. */
    public List<Segment> segments() {
        return List.copyOf(segments);
    }

    public List<Component> components() {
        return components;
    }

    /** Whether the coefficients come in several scans, each refining those before. */
    public boolean isProgressive() {
        return frameCode == JpegMarker.SOF2;
    }

    @Override
    public PixelSize storedSize() {
        return size;
    }

    @Override
    public int scans() {
        return scans;
    }

    @Override
    public Orientation orientation() {
        return beforePixels(JpegMarker.APP1, EXIF)
                .findFirst()
                .map(exif -> ExifOrientation.of(ByteBuffer.wrap(bytes, exif.start, exif.end - exif.start)
                        .slice()
                        .position(EXIF.length)
                        .slice()))
                .orElse(Orientation.UPRIGHT);
    }

    /** Joins the numbered parts of the profile; empty if a part is missing. */
    @Override
    public Optional<byte[]> colourProfile() {
        List<Segment> parts = beforePixels(JpegMarker.APP2, ICC_PROFILE)
                .filter(part -> part.end - part.start > ICC_PROFILE.length + 2)
                .sorted(Comparator.comparingInt(part -> at(part.start + ICC_PROFILE.length)))
                .toList();
        if (parts.isEmpty() || parts.size() != at(parts.getFirst().start + ICC_PROFILE.length + 1)) {
            return Optional.empty();
        }
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        for (int number = 1; number <= parts.size(); number++) {
            Segment part = parts.get(number - 1);
            if (at(part.start + ICC_PROFILE.length) != number) {
                return Optional.empty();
            }
            int content = part.start + ICC_PROFILE.length + 2;
            profile.write(bytes, content, part.end - content);
        }
        return Optional.of(profile.toByteArray());
    }

    /**
     * The index at which the entropy-coded data of a scan ends: the next marker that is not a restart, or the end of
     * the file.
     */
    private int dataEnd(int from) {
        for (int at = from; at + 1 < bytes.length; at++) {
            if (at(at) == 0xFF && JpegMarker.endsData(at(at + 1))) {
                return at;
            }
        }
        return bytes.length;
    }

    private void readSegments() throws UnreadableImage {
        int at = SOI_BYTES;
        while (at + 1 < bytes.length) {
            int code = at(at) == 0xFF ? at(at + 1) : 0;
            if (code == JpegMarker.EOI && scans > 0) {
                return;
            }
            if (!JpegMarker.beginsSegment(code)) {
                at++;
                continue;
            }
            Optional<Segment> segment = segmentAt(code, at + 2);
            if (segment.isEmpty()) {
                // A file that is truncated after its pixels still shows the whole image.
                if (scans > 0) {
                    return;
                }
                throw new UnreadableImage("A JPEG segment reaches beyond the file.");
            }
            add(segment.get());
            at = segment.get().dataEnd;
        }
    }

    private Optional<Segment> segmentAt(int code, int at) {
        int length = at + 2 <= bytes.length ? at(at) << 8 | at(at + 1) : 0;
        int end = at + length;
        if (length < 2 || end > bytes.length) {
            return Optional.empty();
        }
        return Optional.of(new Segment(code, at + 2, end, code == JpegMarker.SOS ? dataEnd(end) : end));
    }

    private void add(Segment segment) throws UnreadableImage {
        segments.add(segment);
        if (JpegMarker.isFrame(segment.code)) {
            readFrame(segment);
        }
        if (segment.code == JpegMarker.SOS) {
            if (components.isEmpty()) {
                throw new UnreadableImage("The JPEG has no frame header before its pixels.");
            }
            scans++;
        }
    }

    private void readFrame(Segment frame) throws UnreadableImage {
        if (!components.isEmpty()) {
            throw new UnreadableImage("The JPEG has two frame headers.");
        }
        int count = frame.end - frame.start < FRAME_HEADER_BYTES ? 0 : at(frame.start + 5);
        if (frame.end - frame.start < FRAME_HEADER_BYTES + count * COMPONENT_BYTES) {
            throw new UnreadableImage("The JPEG's frame header is too short.");
        }
        boolean isShown = frame.code <= JpegMarker.SOF2 && at(frame.start) == 8;
        if (!isShown || !(count == 1 || count == 3 || count == 4)) {
            throw new UnreadableImage("The JPEG uses a coding that browsers do not show.");
        }
        frameCode = frame.code;
        size = new PixelSize(
                at(frame.start + 3) << 8 | at(frame.start + 4), at(frame.start + 1) << 8 | at(frame.start + 2));
        if (size.pixels() == 0) {
            throw new UnreadableImage("The JPEG's frame header says no size.");
        }
        components = readComponents(frame.start + FRAME_HEADER_BYTES, count);
    }

    private List<Component> readComponents(int start, int count) throws UnreadableImage {
        List<Component> read = new ArrayList<>();
        for (int at = start; at < start + count * COMPONENT_BYTES; at += COMPONENT_BYTES) {
            int across = at(at + 1) >> 4;
            int down = at(at + 1) & 15;
            if (across < 1 || across > 4 || down < 1 || down > 4 || at(at + 2) > 3) {
                throw new UnreadableImage("The JPEG's frame header describes no component.");
            }
            read.add(new Component(at(at), across, down, at(at + 2)));
        }
        return List.copyOf(read);
    }

    private Stream<Segment> beforePixels(int code, byte[] name) {
        return segments.stream()
                .takeWhile(segment -> segment.code != JpegMarker.SOS)
                .filter(segment -> segment.code == code && isNamed(segment, name));
    }

    private boolean isNamed(Segment segment, byte[] name) {
        return segment.end - segment.start >= name.length
                && Arrays.equals(bytes, segment.start, segment.start + name.length, name, 0, name.length);
    }

    private int at(int index) {
        return toUnsignedInt(bytes[index]);
    }
}
