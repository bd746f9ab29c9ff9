package com.ourspace.media.processing;

import com.ourspace.image.Orientation;
import com.ourspace.image.PixelSize;

/** Pixels in memory, channels interleaved, row by row. */
record Canvas(PixelSize size, int channels, byte[] samples) {

    static Canvas of(PixelSize size, int channels) {
        return new Canvas(size, channels, new byte[Math.toIntExact(size.pixels() * channels)]);
    }

    /** The same picture at this size, which is no larger. */
    Canvas shrunkTo(PixelSize smaller) {
        if (smaller.equals(size)) {
            return this;
        }
        Canvas shrunk = of(smaller, channels);
        Shrinking shrinking = new Shrinking(size, shrunk, Orientation.UPRIGHT);
        byte[] row = new byte[size.width() * channels];
        for (int y = 0; y < size.height(); y++) {
            System.arraycopy(samples, y * row.length, row, 0, row.length);
            shrinking.row(row);
        }
        return shrunk;
    }
}
