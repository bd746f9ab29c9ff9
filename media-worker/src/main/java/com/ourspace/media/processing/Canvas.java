package com.ourspace.media.processing;

import com.ourspace.image.Orientation;
import com.ourspace.image.PixelSize;

/** An image in memory: samples row by row, channels interleaved. */
record Canvas(PixelSize size, int channels, byte[] samples) {

    static Canvas of(PixelSize size, int channels) {
        return new Canvas(size, channels, new byte[Math.toIntExact(size.pixels() * channels)]);
    }

    /** The same image at this size, which must not be larger. */
    Canvas shrunkTo(PixelSize smaller) {
        if (smaller.equals(size)) {
            return this;
        }
        Canvas shrunk = of(smaller, channels);
        Downscaler shrinking = new Downscaler(size, shrunk, Orientation.UPRIGHT);
        byte[] row = new byte[size.width() * channels];
        for (int y = 0; y < size.height(); y++) {
            System.arraycopy(samples, y * row.length, row, 0, row.length);
            shrinking.row(row);
        }
        return shrunk;
    }
}
