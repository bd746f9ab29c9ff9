package com.ourspace.media.processing;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts the pixels of a canvas to sRGB, using the file's profile if it fits. */
final class Srgb {

    private static final int CHANNELS = 3;
    private static final int CMYK = 4;
    /** Rows per conversion: the colour management copies the rows it works on. */
    private static final int ROWS_BATCH_SIZE = 64;

    private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);

    private Srgb() {}

    /** Converts an image to sRGB. A broken profile, or one for another kind of samples, is ignored, as in browsers. */
    static Canvas of(Canvas canvas, Optional<byte[]> profile) {
        Canvas converted = profile.map(bytes -> convert(canvas, bytes)).orElse(null);
        if (converted != null) {
            return converted;
        }
        return switch (canvas.channels()) {
            case 1 -> fromGray(canvas);
            case CMYK -> fromInks(canvas);
            default -> canvas;
        };
    }

    private static @Nullable Canvas convert(Canvas canvas, byte[] bytes) {
        try {
            ICC_Profile profile = ICC_Profile.getInstance(bytes);
            if (profile.getColorSpaceType() != spaceOf(canvas)) {
                return null;
            }
            // Three channels become three, so each strip is written back in place.
            Canvas converted = canvas.channels() == CHANNELS ? canvas : Canvas.of(canvas.size(), CHANNELS);
            ColorConvertOp operation = new ColorConvertOp(new ICC_Profile[] {profile, SRGB}, null);
            for (int y = 0; y < canvas.size().height(); y += ROWS_BATCH_SIZE) {
                int rows = Math.min(ROWS_BATCH_SIZE, canvas.size().height() - y);
                convertStrip(canvas, converted, y, rows, operation);
            }
            return converted;
        } catch (IllegalArgumentException | CMMException unusable) {
            return null;
        }
    }

    private static void convertStrip(Canvas from, Canvas to, int y, int rows, ColorConvertOp operation) {
        int width = from.size().width();
        int start = y * width * from.channels();
        byte[] samples = Arrays.copyOfRange(from.samples(), start, start + rows * width * from.channels());
        if (from.channels() == CMYK) {
            invert(samples);
        }
        byte[] converted = new byte[rows * width * CHANNELS];
        operation.filter(raster(samples, width, rows, from.channels()), raster(converted, width, rows, CHANNELS));
        System.arraycopy(converted, 0, to.samples(), y * width * CHANNELS, converted.length);
    }

    private static WritableRaster raster(byte[] samples, int width, int rows, int channels) {
        int[] offsets = new int[channels];
        for (int c = 0; c < channels; c++) {
            offsets[c] = c;
        }
        DataBuffer buffer = new DataBufferByte(samples, samples.length);
        return Raster.createInterleavedRaster(buffer, width, rows, width * channels, channels, offsets, null);
    }

    private static int spaceOf(Canvas canvas) {
        return switch (canvas.channels()) {
            case 1 -> ColorSpace.TYPE_GRAY;
            case CMYK -> ColorSpace.TYPE_CMYK;
            default -> ColorSpace.TYPE_RGB;
        };
    }

    private static Canvas fromGray(Canvas canvas) {
        Canvas converted = Canvas.of(canvas.size(), CHANNELS);
        byte[] samples = converted.samples();
        for (int i = 0, at = 0; i < canvas.samples().length; i++, at += CHANNELS) {
            samples[at] = samples[at + 1] = samples[at + 2] = canvas.samples()[i];
        }
        return converted;
    }

    /** Converts CMYK without a profile; the inks count as ideal ones. */
    private static Canvas fromInks(Canvas canvas) {
        Canvas converted = Canvas.of(canvas.size(), CHANNELS);
        byte[] inks = canvas.samples();
        byte[] samples = converted.samples();
        for (int from = 0, to = 0; from < inks.length; from += CMYK, to += CHANNELS) {
            int black = inks[from + CHANNELS] & 0xFF;
            for (int c = 0; c < CHANNELS; c++) {
                samples[to + c] = (byte) (((inks[from + c] & 0xFF) * black + 127) / 255);
            }
        }
        return converted;
    }

    /** Inverts the samples: a profile counts ink, the samples count the light that is left. */
    private static void invert(byte[] samples) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) ~samples[i];
        }
    }
}
