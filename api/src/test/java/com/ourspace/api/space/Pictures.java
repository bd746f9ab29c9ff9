package com.ourspace.api.space;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Images for tests, and files that only look like images. */
public final class Pictures {

    private Pictures() {}

    public static byte[] jpeg(int width, int height) {
        return drawn("jpg", width, height, 1);
    }

    /** An image whose bytes depend on the seed. */
    public static byte[] jpeg(int width, int height, int seed) {
        return drawn("jpg", width, height, seed);
    }

    public static byte[] png(int width, int height) {
        return drawn("png", width, height, 1);
    }

    public static byte[] svg() {
        return "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A few bytes whose header claims 50,000 times 50,000 pixels. */
    static byte[] pngBomb() {
        byte[] png = png(400, 300);
        ByteBuffer.wrap(png).putInt(16, 50_000).putInt(20, 50_000);
        return png;
    }

    /** A JPEG whose header says that it must be rotated by 90 degrees. */
    static byte[] lyingJpeg(int width, int height) {
        byte[] jpeg = jpeg(width, height);
        ByteBuffer app1 = ByteBuffer.allocate(36);
        app1.putShort((short) 0xffe1).putShort((short) 34);
        app1.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        app1.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        app1.putShort((short) 1);
        app1.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        ByteBuffer turned = ByteBuffer.allocate(jpeg.length + app1.capacity());
        turned.put(jpeg, 0, 2).put(app1.array()).put(jpeg, 2, jpeg.length - 2);
        return turned.array();
    }

    static byte[] cut(byte[] picture, int length) {
        return Arrays.copyOf(picture, length);
    }

    private static byte[] drawn(String format, int width, int height, int seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(seed * 40 % 256, seed * 90 % 256, seed * 150 % 256));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
