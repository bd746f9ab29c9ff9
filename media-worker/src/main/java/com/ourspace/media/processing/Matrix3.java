package com.ourspace.media.processing;

/** 3×3 matrices, row by row: conversions from linear RGB to CIE XYZ and back. */
final class Matrix3 {

    /** Bradford's cone responses, used for the adaptation of white points. */
    private static final double[] CONES = {0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296};

    private static final double[] D65 = {0.3127 / 0.3290, 1, (1 - 0.3127 - 0.3290) / 0.3290};

    private Matrix3() {}

    /**
     * The matrix from linear RGB to XYZ under D65.
     *
     * @param c x and y of white, red, green and blue
     */
    static double[] ofChromaticities(double[] c) {
        double[] primaries = new double[9];
        for (int i = 0; i < 3; i++) {
            double x = c[2 + 2 * i];
            double y = c[3 + 2 * i];
            primaries[i] = x / y;
            primaries[3 + i] = 1;
            primaries[6 + i] = (1 - x - y) / y;
        }
        double[] white = {c[0] / c[1], 1, (1 - c[0] - c[1]) / c[1]};
        double[] strength = times(inverse(primaries), white);
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 3; i++) {
                primaries[3 * row + i] *= strength[i];
            }
        }
        return product(adaptation(white), primaries);
    }

    static double[] product(double[] a, double[] b) {
        double[] product = new double[9];
        for (int i = 0; i < 9; i++) {
            int row = i / 3 * 3;
            int column = i % 3;
            product[i] = a[row] * b[column] + a[row + 1] * b[column + 3] + a[row + 2] * b[column + 6];
        }
        return product;
    }

    static double[] inverse(double[] m) {
        double[] cofactors = {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
        };
        double determinant = m[0] * cofactors[0] + m[1] * cofactors[3] + m[2] * cofactors[6];
        for (int i = 0; i < 9; i++) {
            cofactors[i] /= determinant;
        }
        return cofactors;
    }

    private static double[] adaptation(double[] white) {
        double[] from = times(CONES, white);
        double[] to = times(CONES, D65);
        double[] scale = {to[0] / from[0], 0, 0, 0, to[1] / from[1], 0, 0, 0, to[2] / from[2]};
        return product(inverse(CONES), product(scale, CONES));
    }

    private static double[] times(double[] m, double[] v) {
        return new double[] {
            m[0] * v[0] + m[1] * v[1] + m[2] * v[2],
            m[3] * v[0] + m[4] * v[1] + m[5] * v[2],
            m[6] * v[0] + m[7] * v[1] + m[8] * v[2]
        };
    }
}
