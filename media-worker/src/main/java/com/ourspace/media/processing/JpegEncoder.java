package com.ourspace.media.processing;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes sRGB pixels as a JPEG without any metadata. The same pixels always give the same bytes. */
final class JpegEncoder {

    private static final float QUALITY = 0.85f;
    private static final ComponentColorModel RGB = new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);

    private JpegEncoder() {}

    static byte[] encode(Canvas canvas) {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(jpeg)) {
            writer.setOutput(output);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image(canvas), null, null), parameters);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return jpeg.toByteArray();
    }

    private static BufferedImage image(Canvas canvas) {
        int width = canvas.size().width();
        DataBuffer buffer = new DataBufferByte(canvas.samples(), canvas.samples().length);
        WritableRaster raster = Raster.createInterleavedRaster(
                buffer, width, canvas.size().height(), width * 3, 3, new int[] {0, 1, 2}, null);
        return new BufferedImage(RGB, raster, false, null);
    }
}
