package com.ourspace.media.processing;

import com.ourspace.image.UnreadableImage;
import java.lang.foreign.Arena;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A component of a JPEG during decoding: its place in the frame, its tables, and a strip of its samples. */
final class JpegComponent {

    private static final int BLOCK_EDGE = 8;

    final int id;
    final int across;
    final int down;
    /** The samples of one row of units, row by row. */
    final byte[] strip;

    final int stride;
    /** The last DC value of the current scan. */
    int previousDc;

    final int blocksAcross;
    /**
     * Blocks of the component itself, without the padding of the last units: the extent of a scan with this component
     * alone.
     */
    final int ownBlocksAcross;

    final int ownBlocksDown;

    private final int blocksDown;
    private final int quantisation;
    private final int edge;
    private final InverseDct dct;
    private final int[] block = new int[Coefficients.BLOCK];
    private final short[] kept = new short[Coefficients.BLOCK];
    private int @Nullable [] quantisers;
    private @Nullable Coefficients coefficients;

    JpegComponent(int id, int across, int down, int quantisation, JpegDecoder decoder) {
        this.id = id;
        this.across = across;
        this.down = down;
        this.quantisation = quantisation;
        this.edge = decoder.edge();
        this.dct = new InverseDct(edge);
        this.blocksAcross = decoder.unitsAcross() * across;
        this.blocksDown = decoder.unitsDown() * down;
        this.ownBlocksAcross =
                Math.ceilDiv(Math.ceilDiv(decoder.storedSize().width() * across, decoder.maxAcross()), BLOCK_EDGE);
        this.ownBlocksDown =
                Math.ceilDiv(Math.ceilDiv(decoder.storedSize().height() * down, decoder.maxDown()), BLOCK_EDGE);
        this.stride = blocksAcross * edge;
        this.strip = new byte[stride * edge * down];
    }

    long blocks() {
        return (long) blocksAcross * blocksDown;
    }

    void keepCoefficients(Arena arena) {
        coefficients = new Coefficients(arena, blocks());
    }

    /**
     * Fixes the quantisers at the first scan of this component; a later table with that number is for other components.
     */
    void beginScan(JpegTables tables) throws UnreadableImage {
        previousDc = 0;
        if (quantisers == null) {
            quantisers = tables.quantisers(quantisation);
        }
    }

    void requireSeen() throws UnreadableImage {
        if (quantisers == null) {
            throw new UnreadableImage("The JPEG is truncated before its last component.");
        }
    }

    Coefficients coefficients() {
        return Objects.requireNonNull(coefficients);
    }

    /**
     * Writes a decoded block into the strip.
     *
     * @param coefficients the decoded coefficients, row by row, not yet dequantised
     * @param isFlat whether only the first coefficient is not zero
     */
    void paint(short[] coefficients, boolean isFlat, int blockAcross, int blockDown) {
        int[] factors = Objects.requireNonNull(quantisers);
        int at = blockDown * edge * stride + blockAcross * edge;
        if (isFlat) {
            dct.flat(coefficients[0] * factors[0], strip, at, stride);
            return;
        }
        for (int i = 0; i < Coefficients.BLOCK; i++) {
            block[i] = coefficients[i] * factors[i];
        }
        dct.transform(block, strip, at, stride);
    }

    /** Writes a row of units from the kept coefficients. */
    void paintKept(int unitRow) {
        for (int y = 0; y < down; y++) {
            long first = (long) (unitRow * down + y) * blocksAcross;
            for (int x = 0; x < blocksAcross; x++) {
                coefficients().load(first + x, kept);
                paint(kept, isFlat(kept), x, y);
            }
        }
    }

    private static boolean isFlat(short[] coefficients) {
        int any = 0;
        for (int i = 1; i < Coefficients.BLOCK; i++) {
            any |= coefficients[i];
        }
        return any == 0;
    }
}
