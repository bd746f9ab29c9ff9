package com.ourspace.media.processing;

import java.util.Arrays;

/**
 * Turns the 64 coefficients of a block into 8×8 samples, or into a smaller square of the same image at less cost: a
 * DCT's low frequencies are the DCT of the reduced block.
 */
final class InverseDct {

    private static final int SIZE = 8;
    /** Fraction bits of the fixed-point numbers below. */
    private static final int CONST_BITS = 13;

    private static final int PASS1_BITS = 2;
    private static final int COLUMN_SHIFT = CONST_BITS - PASS1_BITS;
    private static final int ROW_SHIFT = CONST_BITS + PASS1_BITS + 3;
    /** Half of the last place, and 128, since coefficients are those of samples less 128. */
    private static final int ROW_ROUNDING = (1 << ROW_SHIFT - 1) + (128 << ROW_SHIFT);

    private static final int FIX_0_298631336 = 2446;
    private static final int FIX_0_390180644 = 3196;
    private static final int FIX_0_541196100 = 4433;
    private static final int FIX_0_765366865 = 6270;
    private static final int FIX_0_899976223 = 7373;
    private static final int FIX_1_175875602 = 9633;
    private static final int FIX_1_501321110 = 12299;
    private static final int FIX_1_847759065 = 15137;
    private static final int FIX_1_961570560 = 16069;
    private static final int FIX_2_053119869 = 16819;
    private static final int FIX_2_562915447 = 20995;
    private static final int FIX_3_072711026 = 25172;

    private final int edge;
    /** Used for the smaller squares: cosines[x * edge + u], including the normalisation of the transform. */
    private final float[] cosines;

    private final float[] rows;

    /** @param edge samples along each side: 8, 4, 2 or 1 */
    InverseDct(int edge) {
        this.edge = edge;
        this.cosines = new float[edge * edge];
        this.rows = new float[edge * edge];
        for (int x = 0; x < edge; x++) {
            for (int u = 0; u < edge; u++) {
                double norm = Math.sqrt((u == 0 ? 1.0 : 2.0) / SIZE);
                cosines[x * edge + u] = (float) (norm * Math.cos((2 * x + 1) * u * Math.PI / (2 * edge)));
            }
        }
    }

    /** Writes a block in which only the first coefficient is not zero. */
    void flat(int dc, byte[] samples, int at, int stride) {
        byte value = sample((dc + 4 >> 3) + 128);
        for (int y = 0; y < edge; y++) {
            Arrays.fill(samples, at + y * stride, at + y * stride + edge, value);
        }
    }

    /**
     * Writes a block.
     *
     * @param block the dequantised coefficients, row by row; they may be overwritten
     */
    void transform(int[] block, byte[] samples, int at, int stride) {
        if (edge == SIZE) {
            transformWhole(block, samples, at, stride);
        } else {
            transformReduced(block, samples, at, stride);
        }
    }

    private void transformReduced(int[] block, byte[] samples, int at, int stride) {
        for (int v = 0; v < edge; v++) {
            for (int x = 0; x < edge; x++) {
                float sum = 0;
                for (int u = 0; u < edge; u++) {
                    sum += cosines[x * edge + u] * block[v * SIZE + u];
                }
                rows[v * edge + x] = sum;
            }
        }
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                float sum = 128.5f;
                for (int v = 0; v < edge; v++) {
                    sum += cosines[y * edge + v] * rows[v * edge + x];
                }
                samples[at + y * stride + x] = sample((int) Math.floor(sum));
            }
        }
    }

    /** Transforms the columns and then the rows, both in place. */
    private static void transformWhole(int[] block, byte[] samples, int at, int stride) {
        for (int x = 0; x < SIZE; x++) {
            column(block, x);
        }
        for (int y = 0; y < SIZE; y++) {
            oneDimension(block, y * SIZE, 1, ROW_SHIFT, ROW_ROUNDING);
            for (int x = 0; x < SIZE; x++) {
                samples[at + y * stride + x] = sample(block[y * SIZE + x]);
            }
        }
    }

    private static void column(int[] b, int x) {
        if ((b[x + 8] | b[x + 16] | b[x + 24] | b[x + 32] | b[x + 40] | b[x + 48] | b[x + 56]) == 0) {
            int dc = b[x] << PASS1_BITS;
            for (int y = x; y < SIZE * SIZE; y += SIZE) {
                b[y] = dc;
            }
        } else {
            oneDimension(b, x, SIZE, COLUMN_SHIFT, 1 << COLUMN_SHIFT - 1);
        }
    }

    /**
     * Transforms eight values in place by the algorithm of Loeffler, Ligtenberg and Moschytz, which takes eleven
     * multiplications. The method has more than thirty lines because it is one formula: no part of it has a meaning of
     * its own, and its values would have to be passed on through arrays.
     *
     * @param first index of the first value
     * @param step distance from one value to the next
     * @param shift fraction bits to remove from the results
     * @param rounding added to each result before the shift
     */
    private static void oneDimension(int[] b, int first, int step, int shift, int rounding) {
        int in2 = b[first + 2 * step];
        int in6 = b[first + 6 * step];
        int z1 = (in2 + in6) * FIX_0_541196100;
        int even2 = z1 - in6 * FIX_1_847759065;
        int even3 = z1 + in2 * FIX_0_765366865;
        int even0 = b[first] + b[first + 4 * step] << CONST_BITS;
        int even1 = b[first] - b[first + 4 * step] << CONST_BITS;
        int e0 = even0 + even3 + rounding;
        int e3 = even0 - even3 + rounding;
        int e1 = even1 + even2 + rounding;
        int e2 = even1 - even2 + rounding;

        int o0 = b[first + 7 * step];
        int o1 = b[first + 5 * step];
        int o2 = b[first + 3 * step];
        int o3 = b[first + step];
        int p5 = (o0 + o2 + o1 + o3) * FIX_1_175875602;
        int p1 = -(o0 + o3) * FIX_0_899976223;
        int p2 = -(o1 + o2) * FIX_2_562915447;
        int p3 = p5 - (o0 + o2) * FIX_1_961570560;
        int p4 = p5 - (o1 + o3) * FIX_0_390180644;
        o0 = o0 * FIX_0_298631336 + p1 + p3;
        o1 = o1 * FIX_2_053119869 + p2 + p4;
        o2 = o2 * FIX_3_072711026 + p2 + p3;
        o3 = o3 * FIX_1_501321110 + p1 + p4;

        b[first] = e0 + o3 >> shift;
        b[first + 7 * step] = e0 - o3 >> shift;
        b[first + step] = e1 + o2 >> shift;
        b[first + 6 * step] = e1 - o2 >> shift;
        b[first + 2 * step] = e2 + o1 >> shift;
        b[first + 5 * step] = e2 - o1 >> shift;
        b[first + 3 * step] = e3 + o0 >> shift;
        b[first + 4 * step] = e3 - o0 >> shift;
    }

    /** The nearest sample value; most values are in range already. */
    static byte sample(int value) {
        if ((value & ~0xFF) != 0) {
            return (byte) (value < 0 ? 0 : 0xFF);
        }
        return (byte) value;
    }
}
