package com.ourspace.media.picture;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/** The readers and writers, found once and not by whichever class loader a thread happens to carry. */
final class ImageCodecs {
    private static final JPEGImageReaderSpi JPEG_READER = registeredJpegReader();

    private ImageCodecs() {}

    /** Reads what the JDK's own reader does not: CMYK, YCCK and odd colour profiles. */
    static ImageReader jpegReader() {
        try {
            return JPEG_READER.createReaderInstance(null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static ImageReader pngReader() {
        return ImageIO.getImageReadersByFormatName("png").next();
    }

    static ImageWriter jpegWriter() {
        return ImageIO.getImageWritersByFormatName("jpeg").next();
    }

    private static JPEGImageReaderSpi registeredJpegReader() {
        IIORegistry registry = IIORegistry.getDefaultInstance();
        JPEGImageReaderSpi found = registry.getServiceProviderByClass(JPEGImageReaderSpi.class);
        if (found != null) {
            return found;
        }
        JPEGImageReaderSpi reader = new JPEGImageReaderSpi();
        registry.registerServiceProvider(reader, ImageReaderSpi.class);
        return reader;
    }
}
