package com.ourspace.standalone.demo.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture of a made-up room. One seed is one picture, down to the last pixel; it needs no screen and no font. */
public final class RoomPicture {

    private static final float JPEG_QUALITY = 0.86f;

    private RoomPicture() {}

    /**
     * The picture as a JPEG of 1280×720, well under 300 KB.
     *
     * @param seed of the space: its pictures share the palette's chance, but not the arrangement
     * @param number which of the space's pictures, from 0; each has another hour of the day
     */
    public static byte[] jpeg(RoomKind kind, long seed, int number) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(draw(kind, seed, number), null, null), quality);
            writer.dispose();
            out.flush();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The picture itself. */
    public static BufferedImage draw(RoomKind kind, long seed, int number) {
        BufferedImage image = new BufferedImage(Camera.WIDTH_PIXELS, Camera.HEIGHT_PIXELS, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.setRenderingHint(RenderingHints.KEY_DITHERING, RenderingHints.VALUE_DITHER_ENABLE);
        kind.furnish(scene(pen, mood(kind, seed, number), seed, number));
        vignette(pen);
        pen.dispose();
        return image;
    }

    private static Scene scene(Graphics2D pen, Mood mood, long seed, int number) {
        Palette palette = Palette.of(mood, random(seed));
        RandomGenerator random = random(seed * 31 + number + 1);
        Camera camera = new Camera(random.nextDouble(1.42, 1.6), random.nextDouble(-0.5, 0.5), 7, 1500);
        Canvas canvas = new Canvas(pen, camera, palette, random);
        return Scene.in(canvas, new Shell(canvas, random.nextDouble(3.85, 4.15), random.nextDouble(3.0, 3.3), 4.4));
    }

    private static Mood mood(RoomKind kind, long seed, int number) {
        Mood[] order = kind.isNocturnal()
                ? new Mood[] {Mood.NIGHT, Mood.DUSK, Mood.MORNING}
                : new Mood[] {Mood.MORNING, Mood.DUSK, Mood.NIGHT};
        int later = random(seed).nextInt(5) < 3 ? 0 : 1;
        return order[(later + number) % order.length];
    }

    /** The same numbers on every machine and every JDK, which no other generator promises. */
    private static Random random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }

    private static void vignette(Graphics2D pen) {
        Color none = new Color(20, 14, 36, 0);
        Color dark = new Color(20, 14, 36, 80);
        pen.setPaint(new RadialGradientPaint(
                new Point2D.Double(Camera.WIDTH_PIXELS / 2.0, Camera.HEIGHT_PIXELS / 2.0),
                Camera.WIDTH_PIXELS * 0.62f,
                new float[] {0.55f, 1f},
                new Color[] {none, dark}));
        pen.fillRect(0, 0, Camera.WIDTH_PIXELS, Camera.HEIGHT_PIXELS);
    }
}
