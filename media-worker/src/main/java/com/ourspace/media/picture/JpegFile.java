package com.ourspace.media.picture;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/** A JPEG: baseline or progressive, gray, YCbCr, RGB, CMYK or YCCK. */
final class JpegFile implements PictureFile {
    /** Encoders write about ten; thousands over one frame are a trick to burn hours in three megabytes. */
    private static final int MAX_SCANS = 100;

    private static final int LAST_HUFFMAN_FRAME = 0xC2;
    private static final int PROGRESSIVE_FRAME = 0xC2;

    private final byte[] jpeg;
    private final PixelSize size;
    private final int frame;
    private final int bitsPerSample;
    private final int components;
    private final boolean profiled;

    private JpegFile(byte[] jpeg, JpegSegments segments, int frame, boolean profiled) throws UnreadablePicture {
        this.jpeg = jpeg;
        this.frame = frame;
        this.bitsPerSample = segments.byteAt(0);
        this.size = new PixelSize(segments.shortAt(3), segments.shortAt(1));
        this.components = segments.byteAt(5);
        this.profiled = profiled;
    }

    static JpegFile open(byte[] jpeg) throws UnreadablePicture {
        JpegSegments segments = new JpegSegments(jpeg);
        boolean profiled = false;
        for (int marker = segments.next(); marker != JpegSegments.SOS && marker != JpegSegments.EOI; ) {
            if (JpegSegments.isFrame(marker)) {
                return new JpegFile(jpeg, segments, marker, profiled);
            }
            profiled |= marker == JpegSegments.APP2 && segments.hasText("ICC_PROFILE");
            marker = segments.next();
        }
        throw new UnreadablePicture("The JPEG has no frame header.");
    }

    @Override
    public PixelSize size() {
        return size;
    }

    @Override
    public Orientation orientation() {
        return ExifOrientation.ofJpeg(jpeg);
    }

    /**
     * A profile or a fourth component means a second copy; a progressive frame keeps all coefficients, 2 bytes each.
     */
    @Override
    public long decodingBytes(int everyNth) {
        int bytesPerPixel = profiled || components == 4 ? components + 3 : components;
        long coefficients = frame == PROGRESSIVE_FRAME ? size.pixels() * components * 2 : 0;
        return size.everyNth(everyNth).pixels() * bytesPerPixel + coefficients;
    }

    @Override
    public BufferedImage decode(int everyNth) throws UnreadablePicture {
        requireKnownCoding();
        requireWhole();
        ImageReader reader = ImageCodecs.jpegReader();
        try (var input = new ByteArrayImageInputStream(jpeg)) {
            reader.setInput(input, true, true);
            requireSameSize(reader);
            return SrgbCanvas.flatten(reader.read(0, parameters(reader, everyNth)));
        } catch (IOException | RuntimeException broken) {
            throw new UnreadablePicture("The JPEG does not decode.", broken);
        } finally {
            reader.dispose();
        }
    }

    private void requireKnownCoding() throws UnreadablePicture {
        boolean known = frame <= LAST_HUFFMAN_FRAME && bitsPerSample == 8;
        if (!known || !(components == 1 || components == 3 || components == 4)) {
            throw new UnreadablePicture("The JPEG uses a coding that browsers do not show either.");
        }
    }

    /** The decoder would paint the missing part gray and call it a picture. */
    private void requireWhole() throws UnreadablePicture {
        JpegSegments segments = new JpegSegments(jpeg);
        int scans = 0;
        for (int marker = segments.next(); marker != JpegSegments.EOI; marker = segments.next()) {
            if (marker == JpegSegments.SOS && ++scans > MAX_SCANS) {
                throw new UnreadablePicture("The JPEG has more than " + MAX_SCANS + " scans.");
            }
        }
    }

    /** The limits were checked on the header as it was read here; a decoder that reads another one is not to run. */
    private void requireSameSize(ImageReader reader) throws IOException, UnreadablePicture {
        if (reader.getWidth(0) != size.width() || reader.getHeight(0) != size.height()) {
            throw new UnreadablePicture("The JPEG's header is ambiguous.");
        }
    }

    private static ImageReadParam parameters(ImageReader reader, int everyNth) throws IOException {
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(everyNth, everyNth, 0, 0);
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        while (types.hasNext()) {
            ImageTypeSpecifier type = types.next();
            if (isSrgb(type)) {
                // Asking for sRGB lets the reader apply an embedded profile while it reads.
                parameters.setDestinationType(type);
                return parameters;
            }
        }
        return parameters;
    }

    /** The buffered type alone does not tell: it is the same for other RGB colour spaces. */
    private static boolean isSrgb(ImageTypeSpecifier type) {
        return type.getBufferedImageType() == BufferedImage.TYPE_3BYTE_BGR
                && type.getColorModel().getColorSpace().isCS_sRGB();
    }
}
