package com.ourspace.media.picture;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** The one thing that is wanted of a picture's metadata. */
final class ExifOrientation {

    private ExifOrientation() {}

    /** Broken metadata is no reason to refuse a picture: it is about to be dropped. */
    static Orientation ofJpeg(byte[] jpeg) {
        try {
            return of(JpegMetadataReader.readMetadata(new ByteArrayInputStream(jpeg), List.of(new ExifReader())));
        } catch (ImageProcessingException | IOException | RuntimeException broken) {
            return Orientation.UPRIGHT;
        }
    }

    /** @param block a TIFF block as the PNG chunk {@code eXIf} holds it */
    static Orientation ofBlock(byte[] block) {
        try {
            Metadata metadata = new Metadata();
            new ExifReader().extract(new ByteArrayReader(block), metadata);
            return of(metadata);
        } catch (RuntimeException broken) {
            return Orientation.UPRIGHT;
        }
    }

    private static Orientation of(Metadata metadata) {
        for (ExifIFD0Directory directory : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
            Integer value = directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            if (value != null) {
                return Orientation.ofExif(value);
            }
        }
        return Orientation.UPRIGHT;
    }
}
