package com.ourspace.image;

/** Width and height in pixels. */
public record PixelSize(int width, int height) {

    public long pixels() {
        return (long) width * height;
    }

    public PixelSize transposed() {
        return new PixelSize(height, width);
    }

    /** The same shape, no wider than this; never larger than it is. */
    public PixelSize narrowedTo(int maxWidth) {
        if (width <= maxWidth) {
            return this;
        }
        return new PixelSize(maxWidth, (int) Math.max(1, Math.round((double) height * maxWidth / width)));
    }
}
