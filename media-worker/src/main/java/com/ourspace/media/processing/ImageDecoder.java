package com.ourspace.media.processing;

import com.ourspace.image.ImageFile;
import com.ourspace.image.JpegFile;
import com.ourspace.image.PixelSize;
import com.ourspace.image.PngFile;
import com.ourspace.image.UnreadableImage;

/** Decodes a file into rows of samples as they are stored: neither turned upright nor converted to sRGB. */
interface ImageDecoder {

    /**
     * Returns the decoder for a file.
     *
     * @param width wanted width, in the direction of the stored columns; a decoder may produce a smaller image at less
     *     cost, as long as it is at least this wide
     */
    static ImageDecoder of(ImageFile file, int width) {
        return switch (file) {
            case JpegFile jpeg -> new JpegDecoder(jpeg, width);
            case PngFile png -> new PngDecoder(png);
        };
    }

    /** The size of the decoded image; at most that of the file. */
    PixelSize size();

    /** Channels per pixel: 1 gray, 3 RGB, 4 CMYK with 255 for no ink. */
    int channels();

    /** The memory in bytes that {@link #decode} takes beyond a few rows, on and off the heap. */
    long neededBytes();

    /**
     * Decodes the image and passes every row to the sink.
     *
     * @throws UnreadableImage if pixels are missing or cannot be decoded
     */
    void decode(RowSink sink) throws UnreadableImage;
}
