package com.ourspace.media.picture;

import java.awt.image.BufferedImage;

/** An uploaded picture whose header was read and whose pixels were not. */
sealed interface PictureFile permits JpegFile, PngFile {

    /** As the header says, before any turning. */
    PixelSize size();

    /** How the camera was held; upright where the file does not say. */
    Orientation orientation();

    /** Heap and native memory that {@link #decode} takes, in bytes, when it keeps every n-th pixel. */
    long decodingBytes(int everyNth);

    /**
     * Decodes to opaque sRGB, not yet turned.
     *
     * @param everyNth keeps only every n-th pixel of every n-th row; the others never take memory
     */
    BufferedImage decode(int everyNth) throws UnreadablePicture;
}
