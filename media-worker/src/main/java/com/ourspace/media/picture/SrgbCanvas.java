package com.ourspace.media.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Brings decoded pixels of any kind to opaque sRGB, on white. */
final class SrgbCanvas {

    private SrgbCanvas() {}

    static BufferedImage flatten(BufferedImage source) {
        return switch (source.getType()) {
            case BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_RGB -> source;
            default -> source.getColorModel() instanceof ComponentColorModel ? copySamples(source) : draw(source);
        };
    }

    /** Reads the pixels as this profile means them; one that does not fit them leaves them as they are. */
    static BufferedImage convert(BufferedImage pixels, ICC_Profile profile) {
        if (profile.getColorSpaceType() != ColorSpace.TYPE_RGB) {
            return pixels;
        }
        try {
            BufferedImage converted =
                    new BufferedImage(pixels.getWidth(), pixels.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            WritableRaster samples = converted.getRaster();
            samples.setRect(pixels.getRaster());
            ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
            new ColorConvertOp(new ICC_ColorSpace(profile), srgb, null).filter(samples, samples);
            return converted;
        } catch (IllegalArgumentException | java.awt.color.CMMException unusable) {
            return pixels;
        }
    }

    /** Java takes gray samples for linear light and would brighten them; in files they are sRGB-like, so copy. */
    private static BufferedImage copySamples(BufferedImage source) {
        Raster raster = source.getRaster();
        int width = source.getWidth();
        int bands = raster.getNumBands();
        int shift = raster.getSampleModel().getSampleSize(0) - 8;
        BufferedImage canvas = new BufferedImage(width, source.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] samples = new int[width * bands];
        int[] line = new int[width];
        for (int y = 0; y < source.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, samples);
            for (int x = 0; x < width; x++) {
                line[x] = onWhite(samples, x * bands, bands, shift);
            }
            canvas.setRGB(0, y, width, 1, line, 0, width);
        }
        return canvas;
    }

    private static int onWhite(int[] samples, int at, int bands, int shift) {
        boolean gray = bands < 3;
        int alpha = bands % 2 == 0 ? samples[at + bands - 1] >> shift : 255;
        int red = onWhite(samples[at] >> shift, alpha);
        int green = gray ? red : onWhite(samples[at + 1] >> shift, alpha);
        int blue = gray ? red : onWhite(samples[at + 2] >> shift, alpha);
        return red << 16 | green << 8 | blue;
    }

    private static int onWhite(int sample, int alpha) {
        return (sample * alpha + 255 * (255 - alpha) + 127) / 255;
    }

    private static BufferedImage draw(BufferedImage source) {
        BufferedImage canvas = new BufferedImage(source.getWidth(), source.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = canvas.createGraphics();
        graphics.drawImage(source, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return canvas;
    }
}
