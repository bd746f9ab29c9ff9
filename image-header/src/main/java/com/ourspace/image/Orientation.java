package com.ourspace.image;

/** The position of the stored rows and columns on the scene: the eight values of the EXIF tag 0x0112, in its order. */
public enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    MIRRORED_UPSIDE_DOWN(false, false, true),
    TRANSPOSED(true, false, false),
    TURNED_LEFT(true, true, false),
    TRANSVERSED(true, true, true),
    TURNED_RIGHT(true, false, true);

    private final boolean swapsAxes;
    private final boolean flipsAcross;
    private final boolean flipsDown;

    /** The steps that make an image upright: swap the axes, then flip across, then flip down. */
    Orientation(boolean swapsAxes, boolean flipsAcross, boolean flipsDown) {
        this.swapsAxes = swapsAxes;
        this.flipsAcross = flipsAcross;
        this.flipsDown = flipsDown;
    }

    /** The orientation of an EXIF value; upright for anything but 1 to 8, as in viewers. */
    public static Orientation ofExif(int value) {
        return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
    }

    public boolean swapsAxes() {
        return swapsAxes;
    }

    public boolean flipsAcross() {
        return flipsAcross;
    }

    public boolean flipsDown() {
        return flipsDown;
    }

    /** Converts a stored size to the upright size, and back: the conversion is its own inverse. */
    public PixelSize turned(PixelSize size) {
        return swapsAxes ? size.transposed() : size;
    }
}
