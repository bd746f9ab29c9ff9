package com.ourspace.media.picture;

/** Width and height in pixels. */
public record PixelSize(int width, int height) {

    long pixels() {
        return (long) width * height;
    }

    PixelSize transposed() {
        return new PixelSize(height, width);
    }

    /** The same shape, no wider than this; never larger than it is. */
    PixelSize narrowedTo(int maxWidth) {
        if (width <= maxWidth) {
            return this;
        }
        return new PixelSize(maxWidth, (int) Math.max(1, Math.round((double) height * maxWidth / width)));
    }

    /** What remains when only every n-th pixel of every n-th row is kept. */
    PixelSize everyNth(int n) {
        return new PixelSize(Math.ceilDiv(width, n), Math.ceilDiv(height, n));
    }
}
