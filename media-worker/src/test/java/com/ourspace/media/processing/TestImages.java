package com.ourspace.media.processing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws test images and writes their files byte by byte where a test depends on the bytes. */
public final class TestImages {
    public static final Color TOP_LEFT = new Color(200, 40, 40);
    public static final Color TOP_RIGHT = new Color(40, 160, 60);
    public static final Color BOTTOM_LEFT = new Color(50, 70, 200);
    public static final Color BOTTOM_RIGHT = new Color(230, 210, 60);

    private TestImages() {}

    /** Four quarters of different colours, which show the orientation. */
    public static BufferedImage quarters(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean left = x < width / 2;
                Color color = y < height / 2 ? left ? TOP_LEFT : TOP_RIGHT : left ? BOTTOM_LEFT : BOTTOM_RIGHT;
                image.setRGB(x, y, color.getRGB());
            }
        }
        return image;
    }

    /** An image with edges, slopes and a little noise, about as hard to compress as a photo. */
    public static BufferedImage scene(int width, int height, long seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new java.awt.GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
        graphics.fillRect(0, 0, width, height);
        for (int i = 0; i < 400; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            int size = 1 + random.nextInt(Math.max(2, width / 12));
            graphics.fillOval(random.nextInt(width), random.nextInt(height), size, size);
        }
        graphics.dispose();
        WritableRaster raster = image.getRaster();
        int[] line = new int[width * 3];
        for (int y = 0; y < height; y++) {
            raster.getPixels(0, y, width, 1, line);
            for (int i = 0; i < line.length; i++) {
                line[i] = Math.clamp(line[i] + random.nextInt(9) - 4L, 0, 255);
            }
            raster.setPixels(0, y, width, 1, line);
        }
        return image;
    }

    public static byte[] jpeg(BufferedImage image) {
        return jpeg(new IIOImage(image, null, null), 0.9f, false);
    }

    public static byte[] progressiveJpeg(BufferedImage image) {
        return jpeg(new IIOImage(image, null, null), 0.9f, true);
    }

    public static byte[] jpeg(BufferedImage image, float quality) {
        return jpeg(new IIOImage(image, null, null), quality, false);
    }

    /** A CMYK JPEG of one colour, as Adobe writes it: inverted, with an APP14 segment. */
    public static byte[] cmykJpeg(int width, int height, int cyan, int magenta, int yellow, int black) {
        WritableRaster raster = Raster.createInterleavedRaster(0, width, height, 4, null);
        int[] line = new int[width * 4];
        for (int i = 0; i < line.length; i += 4) {
            line[i] = 255 - cyan;
            line[i + 1] = 255 - magenta;
            line[i + 2] = 255 - yellow;
            line[i + 3] = 255 - black;
        }
        for (int y = 0; y < height; y++) {
            raster.setPixels(0, y, width, 1, line);
        }
        byte[] plain = jpeg(new IIOImage(raster, null, null), 0.95f, false);
        byte[] adobe = bytes("Adobe", new byte[] {0, 100, 0, 0, 0, 0, 0});
        return withSegment(plain, 0xEE, adobe);
    }

    public static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] gif(BufferedImage image) {
        try {
            ByteArrayOutputStream gif = new ByteArrayOutputStream();
            ImageIO.write(image, "gif", gif);
            return gif.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"480\"/>".getBytes(ISO_8859_1);
    }

    /** A PNG that claims a size and has almost no data. */
    public static byte[] pngBomb(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        return bytes(
                signature, chunk("IHDR", header), chunk("IDAT", deflated(new byte[1000])), chunk("IEND", new byte[0]));
    }

    /** Inserts a chunk right after the header. */
    public static byte[] withChunk(byte[] png, String type, byte[] data) {
        int headerEnd = 8 + 12 + 13;
        return bytes(Arrays.copyOf(png, headerEnd), chunk(type, data), Arrays.copyOfRange(png, headerEnd, png.length));
    }

    /** Inserts a segment right after the start marker. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        byte[] head = ByteBuffer.allocate(4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .array();
        return bytes(Arrays.copyOf(jpeg, 2), head, data, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Adds EXIF data as a phone writes it: orientation and the place where the photo was taken. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        return withSegment(jpeg, 0xE1, bytes("Exif", new byte[2], exifBlock(orientation)));
    }

    public static byte[] withXmp(byte[] jpeg) {
        String xmp = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description"
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" dc:creator=\"someone\"/></rdf:RDF></x:xmpmeta>";
        return withSegment(jpeg, 0xE1, bytes("http://ns.adobe.com/xap/1.0/", new byte[1], xmp));
    }

    public static byte[] withProfile(byte[] jpeg, byte[] profile) {
        return withSegment(jpeg, 0xE2, bytes("ICC_PROFILE", new byte[] {0, 1, 1}, profile));
    }

    public static byte[] profileChunk(byte[] profile) {
        return bytes("profile", new byte[2], deflated(profile));
    }

    /** A TIFF block, big-endian: IFD0 with orientation and a GPS directory at 37°33'N 126°58'E. */
    public static byte[] exifBlock(int orientation) {
        int firstDirectory = 8;
        int gpsDirectory = firstDirectory + 2 + 2 * 12 + 4;
        int latitude = gpsDirectory + 2 + 4 * 12 + 4;
        ByteBuffer block = ByteBuffer.allocate(latitude + 48);
        block.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(firstDirectory);
        block.putShort((short) 2);
        entry(block, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(block, 0x8825, 4, 1).putInt(gpsDirectory);
        block.putInt(0);
        block.putShort((short) 4);
        entry(block, 1, 2, 2).put((byte) 'N').put(new byte[3]);
        entry(block, 2, 5, 3).putInt(latitude);
        entry(block, 3, 2, 2).put((byte) 'E').put(new byte[3]);
        entry(block, 4, 5, 3).putInt(latitude + 24);
        block.putInt(0);
        for (int part : new int[] {37, 33, 0, 126, 58, 0}) {
            block.putInt(part).putInt(1);
        }
        return block.array();
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Concatenates strings (as Latin-1) and byte arrays. */
    public static byte[] bytes(Object... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object part : parts) {
            all.writeBytes(part instanceof String text ? text.getBytes(ISO_8859_1) : (byte[]) part);
        }
        return all.toByteArray();
    }

    public static byte[] deflated(byte[] data) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(data);
            deflater.finish();
            byte[] buffer = new byte[data.length + 100];
            return Arrays.copyOf(buffer, deflater.deflate(buffer));
        }
    }

    private static ByteBuffer entry(ByteBuffer block, int tag, int type, int count) {
        return block.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] typed = bytes(type, data);
        CRC32 checksum = new CRC32();
        checksum.update(typed);
        return bytes(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                typed,
                ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }

    private static byte[] jpeg(IIOImage image, float quality, boolean progressive) {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(jpeg)) {
            writer.setOutput(output);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            parameters.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, image, parameters);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return jpeg.toByteArray();
    }
}
