package com.ourspace.image;

import java.util.Optional;

/** An uploaded image whose structure has been read, but not its pixels. */
public sealed interface ImageFile permits JpegFile, PngFile {

    /**
     * Reads the structure of a file that begins like this format.
     *
     * @throws UnreadableImage if the file states no size, or uses a coding that browsers do not show
     */
    static ImageFile open(ImageFormat format, byte[] file) throws UnreadableImage {
        return switch (format) {
            case JPEG -> JpegFile.open(file);
            case PNG -> PngFile.open(file);
        };
    }

    /** Columns and rows as they are stored, before the orientation is applied. */
    PixelSize storedSize();

    /** How the camera was held; upright if the file does not say. */
    Orientation orientation();

    /** The number of passes that a decoder makes over the pixels. */
    int scans();

    /** The ICC profile of the colours; empty if there is none, or none that can be read. */
    Optional<byte[]> colourProfile();

    /** Width and height as a viewer shows them; limits and variants refer to these. */
    default PixelSize seenSize() {
        return orientation().turned(storedSize());
    }
}
