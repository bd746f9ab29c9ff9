package com.ourspace.media.processing;

import com.ourspace.image.ImageFile;
import com.ourspace.image.JpegFile;
import com.ourspace.image.PixelSize;
import com.ourspace.image.PngFile;
import com.ourspace.image.UnreadableImage;

/** Turns a file into rows of samples, as they are stored: neither turned nor brought to sRGB by a profile. */
interface ImageDecoder {

    /**
     * The decoder for a file.
     *
     * @param width as wide as it is wanted, in the direction of the stored columns; a decoder that can make a smaller
     *     image for less may do so, if it stays at least this wide
     */
    static ImageDecoder of(ImageFile file, int width) {
        return switch (file) {
            case JpegFile jpeg -> new JpegDecoder(jpeg, width);
            case PngFile png -> new PngDecoder(png);
        };
    }

    /** Of the rows that are given: at most that of the file. */
    PixelSize size();

    /** 1 gray, 3 RGB, 4 CMYK with 255 for no ink. */
    int channels();

    /** Memory that {@link #decode} takes beyond a few rows, in bytes, on and off the heap. */
    long neededBytes();

    /**
     * Gives every row.
     *
     * @throws UnreadableImage if the pixels are not all there, or can't be told from the bytes
     */
    void decode(RowSink sink) throws UnreadableImage;
}
