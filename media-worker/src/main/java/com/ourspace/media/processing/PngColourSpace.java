package com.ourspace.media.processing;

import com.ourspace.image.PngFile;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The transfer function and primaries of a PNG, from its chunks gAMA and cHRM, and the conversion of its samples to
 * sRGB. A profile or the chunk sRGB takes precedence (PNG specification, section 13.14); the samples are then left
 * unchanged here.
 */
final class PngColourSpace {

    private static final double UNIT = 100_000;
    /** The gamma of the power function nearest to sRGB's curve; an image with this gamma is left unchanged. */
    private static final double SRGB_GAMMA = 1 / 2.2;

    private static final double SAME_GAMMA = 0.02;
    private static final double SAME_PRIMARIES = 0.002;
    private static final double[] SRGB_CHROMATICITIES = {0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06};
    private static final int CHROMATICITIES = 8;
    /** The number of steps of linear light, large enough to keep all dark tones. */
    private static final int STEPS = 1 << 14;

    private static final byte[] ENCODED = encoded();

    /** The exponent from a sample to light; 0 if the samples are sRGB already. */
    private final double exponent;

    private final double @Nullable [] toSrgbPrimaries;
    /**
     * Linear light by sample value, computed for the depth of the first request: a file has one depth, and a palette
     * has eight bits.
     */
    private float[] lightOf = {};

    private PngColourSpace(double exponent, double @Nullable [] toSrgbPrimaries) {
        this.exponent = exponent;
        this.toSrgbPrimaries = toSrgbPrimaries;
    }

    static PngColourSpace of(PngFile file) {
        double gamma = file.find("gAMA")
                .filter(content -> content.length >= 4)
                .map(content -> ByteBuffer.wrap(content).getInt() / UNIT)
                .orElse(0.0);
        boolean isSaid = file.find("sRGB").isPresent() || file.colourProfile().isPresent();
        if (isSaid || gamma <= 0) {
            return new PngColourSpace(0, null);
        }
        double[] primaries = primaries(file);
        boolean isSrgbGamma = Math.abs(gamma - SRGB_GAMMA) < SAME_GAMMA;
        return isSrgbGamma && primaries == null
                ? new PngColourSpace(0, null)
                : new PngColourSpace(1 / gamma, primaries);
    }

    boolean isSrgb() {
        return exponent == 0;
    }

    /** @param max largest sample value of this depth */
    void toSrgb(int red, int green, int blue, int max, byte[] into) {
        if (exponent == 0) {
            into[0] = scaled(red, max);
            into[1] = scaled(green, max);
            into[2] = scaled(blue, max);
            return;
        }
        if (lightOf.length != max + 1) {
            lightOf = lights(max);
        }
        double r = lightOf[red];
        double g = lightOf[green];
        double b = lightOf[blue];
        double[] m = toSrgbPrimaries;
        if (m == null) {
            into[0] = encoded(r);
            into[1] = encoded(g);
            into[2] = encoded(b);
        } else {
            into[0] = encoded(m[0] * r + m[1] * g + m[2] * b);
            into[1] = encoded(m[3] * r + m[4] * g + m[5] * b);
            into[2] = encoded(m[6] * r + m[7] * g + m[8] * b);
        }
    }

    private float[] lights(int max) {
        float[] lights = new float[max + 1];
        for (int i = 0; i <= max; i++) {
            lights[i] = (float) Math.pow((double) i / max, exponent);
        }
        return lights;
    }

    private static byte scaled(int sample, int max) {
        return max == 255 ? (byte) sample : (byte) ((sample * 255 + max / 2) / max);
    }

    private static byte encoded(double light) {
        return ENCODED[(int) Math.clamp(light * STEPS + 0.5, 0, STEPS)];
    }

    /**
     * Encodes by the power function alone, as the specification advises: the straight part of the sRGB curve would make
     * the darkest tones darker.
     */
    private static byte[] encoded() {
        byte[] encoded = new byte[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            encoded[i] = (byte) Math.round(255 * Math.pow((double) i / STEPS, SRGB_GAMMA));
        }
        return encoded;
    }

    /**
     * The matrix from linear light of the file's primaries to that of sRGB's; null if the primaries are the same, or
     * not stated.
     */
    private static double @Nullable [] primaries(PngFile file) {
        byte[] content = file.find("cHRM").orElse(new byte[0]);
        if (content.length < 4 * CHROMATICITIES) {
            return null;
        }
        double[] chromaticities = new double[CHROMATICITIES];
        boolean differs = false;
        for (int i = 0; i < CHROMATICITIES; i++) {
            chromaticities[i] = ByteBuffer.wrap(content).getInt(4 * i) / UNIT;
            differs |= Math.abs(chromaticities[i] - SRGB_CHROMATICITIES[i]) > SAME_PRIMARIES;
        }
        if (!differs) {
            return null;
        }
        double[] matrix = Matrix3.product(
                Matrix3.inverse(Matrix3.ofChromaticities(SRGB_CHROMATICITIES)),
                Matrix3.ofChromaticities(chromaticities));
        return Arrays.stream(matrix).allMatch(Double::isFinite) ? matrix : null;
    }
}
