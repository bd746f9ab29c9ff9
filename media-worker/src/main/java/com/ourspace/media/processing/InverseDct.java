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
    private final int[] work = new int[SIZE * SIZE];
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
     * @param block the dequantised coefficients, row by row
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

    /** The algorithm of Loeffler, Ligtenberg and Moschytz: eleven multiplications for eight values, columns first. */
    private void transformWhole(int[] block, byte[] samples, int at, int stride) {
        for (int x = 0; x < SIZE; x++) {
            column(block, x);
        }
        for (int y = 0; y < SIZE; y++) {
            row(y * SIZE, samples, at + y * stride);
        }
    }

    private void column(int[] b, int x) {
        if ((b[x + 8] | b[x + 16] | b[x + 24] | b[x + 32] | b[x + 40] | b[x + 48] | b[x + 56]) == 0) {
            int dc = b[x] << PASS1_BITS;
            for (int y = x; y < SIZE * SIZE; y += SIZE) {
                work[y] = dc;
            }
            return;
        }
        int z1 = (b[x + 16] + b[x + 48]) * FIX_0_541196100;
        int even2 = z1 - b[x + 48] * FIX_1_847759065;
        int even3 = z1 + b[x + 16] * FIX_0_765366865;
        int even0 = b[x] + b[x + 32] << CONST_BITS;
        int even1 = b[x] - b[x + 32] << CONST_BITS;
        int round = 1 << CONST_BITS - PASS1_BITS - 1;
        int e0 = even0 + even3 + round;
        int e3 = even0 - even3 + round;
        int e1 = even1 + even2 + round;
        int e2 = even1 - even2 + round;

        int o0 = b[x + 56];
        int o1 = b[x + 40];
        int o2 = b[x + 24];
        int o3 = b[x + 8];
        int p5 = (o0 + o2 + o1 + o3) * FIX_1_175875602;
        int p1 = -(o0 + o3) * FIX_0_899976223;
        int p2 = -(o1 + o2) * FIX_2_562915447;
        int p3 = p5 - (o0 + o2) * FIX_1_961570560;
        int p4 = p5 - (o1 + o3) * FIX_0_390180644;
        o0 = o0 * FIX_0_298631336 + p1 + p3;
        o1 = o1 * FIX_2_053119869 + p2 + p4;
        o2 = o2 * FIX_3_072711026 + p2 + p3;
        o3 = o3 * FIX_1_501321110 + p1 + p4;

        int shift = CONST_BITS - PASS1_BITS;
        work[x] = e0 + o3 >> shift;
        work[x + 56] = e0 - o3 >> shift;
        work[x + 8] = e1 + o2 >> shift;
        work[x + 48] = e1 - o2 >> shift;
        work[x + 16] = e2 + o1 >> shift;
        work[x + 40] = e2 - o1 >> shift;
        work[x + 24] = e3 + o0 >> shift;
        work[x + 32] = e3 - o0 >> shift;
    }

    private void row(int r, byte[] samples, int at) {
        int[] w = work;
        int z1 = (w[r + 2] + w[r + 6]) * FIX_0_541196100;
        int even2 = z1 - w[r + 6] * FIX_1_847759065;
        int even3 = z1 + w[r + 2] * FIX_0_765366865;
        int even0 = w[r] + w[r + 4] << CONST_BITS;
        int even1 = w[r] - w[r + 4] << CONST_BITS;
        int shift = CONST_BITS + PASS1_BITS + 3;
        int round = (1 << shift - 1) + (128 << shift);
        int e0 = even0 + even3 + round;
        int e3 = even0 - even3 + round;
        int e1 = even1 + even2 + round;
        int e2 = even1 - even2 + round;

        int o0 = w[r + 7];
        int o1 = w[r + 5];
        int o2 = w[r + 3];
        int o3 = w[r + 1];
        int p5 = (o0 + o2 + o1 + o3) * FIX_1_175875602;
        int p1 = -(o0 + o3) * FIX_0_899976223;
        int p2 = -(o1 + o2) * FIX_2_562915447;
        int p3 = p5 - (o0 + o2) * FIX_1_961570560;
        int p4 = p5 - (o1 + o3) * FIX_0_390180644;
        o0 = o0 * FIX_0_298631336 + p1 + p3;
        o1 = o1 * FIX_2_053119869 + p2 + p4;
        o2 = o2 * FIX_3_072711026 + p2 + p3;
        o3 = o3 * FIX_1_501321110 + p1 + p4;

        samples[at] = sample(e0 + o3 >> shift);
        samples[at + 7] = sample(e0 - o3 >> shift);
        samples[at + 1] = sample(e1 + o2 >> shift);
        samples[at + 6] = sample(e1 - o2 >> shift);
        samples[at + 2] = sample(e2 + o1 >> shift);
        samples[at + 5] = sample(e2 - o1 >> shift);
        samples[at + 3] = sample(e3 + o0 >> shift);
        samples[at + 4] = sample(e3 - o0 >> shift);
    }

    /** The nearest sample value; most values are in range already. */
    static byte sample(int value) {
        if ((value & ~0xFF) != 0) {
            return (byte) (value < 0 ? 0 : 0xFF);
        }
        return (byte) value;
    }
}
