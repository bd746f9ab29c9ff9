package com.ourspace.image;

/** Width and height in pixels. */
public record PixelSize(int width, int height) {

    public long pixels() {
        return (long) width * height;
    }

    public PixelSize transposed() {
        return new PixelSize(height, width);
    }

    /** The largest size of the same shape that is neither wider than {@code maxWidth} nor larger than this one. */
    public PixelSize narrowedTo(int maxWidth) {
        if (width <= maxWidth) {
            return this;
        }
        return new PixelSize(maxWidth, (int) Math.max(1, Math.round((double) height * maxWidth / width)));
    }
}
