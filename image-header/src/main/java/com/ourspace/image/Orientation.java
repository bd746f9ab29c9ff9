package com.ourspace.image;

/** How the stored rows and columns lie on the scene: the eight values of the EXIF tag 0x0112, in its order. */
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

    /** To make it upright: swap the axes, then flip across, then flip down. */
    Orientation(boolean swapsAxes, boolean flipsAcross, boolean flipsDown) {
        this.swapsAxes = swapsAxes;
        this.flipsAcross = flipsAcross;
        this.flipsDown = flipsDown;
    }

    /** Upright for anything but 1 to 8, as viewers do. */
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

    /** The size after turning; and, being its own inverse, the size before. */
    public PixelSize turned(PixelSize size) {
        return swapsAxes ? size.transposed() : size;
    }
}
