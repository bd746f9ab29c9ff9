package com.ourspace.image;

import java.util.Optional;

/** An uploaded image whose structure was read and whose pixels were not. */
public sealed interface ImageFile permits JpegFile, PngFile {

    /**
     * Reads the structure of a file that begins like this format.
     *
     * @throws UnreadableImage if it says no size, or is of a kind that browsers do not show
     */
    static ImageFile open(ImageFormat format, byte[] file) throws UnreadableImage {
        return switch (format) {
            case JPEG -> JpegFile.open(file);
            case PNG -> PngFile.open(file);
        };
    }

    /** Columns and rows as they are stored, before any turning. */
    PixelSize storedSize();

    /** How the camera was held; upright where the file does not say. */
    Orientation orientation();

    /** How often a decoder has to go over the pixels. */
    int scans();

    /** The ICC profile that its colours are meant in; empty if there is none that can be read. */
    Optional<byte[]> colourProfile();

    /** Width and height as they are seen: limits and variants are about these. */
    default PixelSize seenSize() {
        return orientation().turned(storedSize());
    }
}
