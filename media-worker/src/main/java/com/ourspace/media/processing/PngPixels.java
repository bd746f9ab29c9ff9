package com.ourspace.media.processing;

import com.ourspace.image.PngFile;
import com.ourspace.image.UnreadableImage;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Converts the samples of a PNG to 8-bit RGB on white, using its palette, its transparent colour and, if the file has
 * no profile, its gamma and primaries.
 */
final class PngPixels {

    private static final int GRAY = 0;
    private static final int PALETTE = 3;
    private static final int GRAY_ALPHA = 4;
    private static final int RGB_ALPHA = 6;
    private static final int OPAQUE = 255;
    private static final int PALETTE_ENTRIES = 256;

    private final int colourType;
    private final int bits;
    private final int channels;
    /** The sample values of the transparent colour, one per channel; null if there is none. */
    private final int @Nullable [] transparent;

    private final byte[] palette;
    private final PngColourSpace light;
    private final int[] samples = new int[4];
    private final byte[] rgb = new byte[3];

    private PngPixels(PngFile file, int @Nullable [] transparent, byte[] palette) {
        this.colourType = file.colourType();
        this.bits = file.bitsPerSample();
        this.channels = channelsOf(colourType);
        this.transparent = transparent;
        this.palette = palette;
        this.light = PngColourSpace.of(file);
    }

    static PngPixels of(PngFile file) throws UnreadableImage {
        byte[] transparency = file.find("tRNS").orElse(new byte[0]);
        if (file.colourType() == PALETTE) {
            byte[] colours = file.find("PLTE").orElseThrow(() -> new UnreadableImage("The PNG lacks its palette."));
            PngPixels pixels = new PngPixels(file, null, new byte[3 * PALETTE_ENTRIES]);
            pixels.fillPalette(colours, transparency);
            return pixels;
        }
        return new PngPixels(file, transparentSamples(file.colourType(), transparency), new byte[0]);
    }

    int bitsPerPixel() {
        return bits * channels;
    }

    /**
     * Converts a row of pixels.
     *
     * @param row packed samples as in the file, after one byte that is ignored
     */
    void toRgb(byte[] row, byte[] into, int width) {
        if (colourType == PALETTE) {
            for (int x = 0; x < width; x++) {
                System.arraycopy(palette, 3 * sampleAt(row, x), into, 3 * x, 3);
            }
        } else if (bits == 8 && colourType == 2 && transparent == null && light.isSrgb()) {
            System.arraycopy(row, 1, into, 0, 3 * width);
        } else {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < channels; c++) {
                    samples[c] = sampleAt(row, x * channels + c);
                }
                convert(into, 3 * x);
            }
        }
    }

    private void fillPalette(byte[] colours, byte[] transparency) {
        for (int i = 0; i < PALETTE_ENTRIES && 3 * i + 2 < colours.length; i++) {
            int alpha = i < transparency.length ? transparency[i] & 0xFF : OPAQUE;
            light.toSrgb(colours[3 * i] & 0xFF, colours[3 * i + 1] & 0xFF, colours[3 * i + 2] & 0xFF, OPAQUE, rgb);
            for (int c = 0; c < 3; c++) {
                palette[3 * i + c] = onWhite(rgb[c] & 0xFF, alpha, OPAQUE);
            }
        }
    }

    private void convert(byte[] into, int at) {
        int max = (1 << bits) - 1;
        boolean isGray = channels < 3;
        int alpha = alpha(max);
        light.toSrgb(samples[0], samples[isGray ? 0 : 1], samples[isGray ? 0 : 2], max, rgb);
        for (int c = 0; c < 3; c++) {
            into[at + c] = alpha == max ? rgb[c] : onWhite(rgb[c] & 0xFF, alpha, max);
        }
    }

    private int alpha(int max) {
        if (colourType == GRAY_ALPHA || colourType == RGB_ALPHA) {
            return samples[channels - 1];
        }
        if (transparent == null) {
            return max;
        }
        for (int c = 0; c < channels; c++) {
            if (samples[c] != transparent[c]) {
                return max;
            }
        }
        return 0;
    }

    private int sampleAt(byte[] row, int index) {
        return switch (bits) {
            case 8 -> row[1 + index] & 0xFF;
            case 16 -> (row[1 + 2 * index] & 0xFF) << 8 | row[2 + 2 * index] & 0xFF;
            default -> {
                int bit = index * bits;
                yield row[1 + (bit >> 3)] >> 8 - bits - (bit & 7) & (1 << bits) - 1;
            }
        };
    }

    private static byte onWhite(int sample, int alpha, int max) {
        return (byte) ((sample * alpha + OPAQUE * (max - alpha) + max / 2) / max);
    }

    private static int channelsOf(int colourType) {
        return switch (colourType) {
            case GRAY, PALETTE -> 1;
            case GRAY_ALPHA -> 2;
            case RGB_ALPHA -> 4;
            default -> 3;
        };
    }

    private static int @Nullable [] transparentSamples(int colourType, byte[] transparency) {
        int count = colourType == GRAY ? 1 : 3;
        if (colourType == GRAY_ALPHA || colourType == RGB_ALPHA || transparency.length < 2 * count) {
            return null;
        }
        int[] samples = new int[count];
        for (int c = 0; c < count; c++) {
            samples[c] = Short.toUnsignedInt(ByteBuffer.wrap(transparency).getShort(2 * c));
        }
        return samples;
    }
}
