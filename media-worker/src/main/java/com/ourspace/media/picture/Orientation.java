package com.ourspace.media.picture;

import java.awt.image.BufferedImage;

/** How the stored rows and columns lie on the scene: the eight values of the EXIF tag 0x0112, in its order. */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    MIRRORED_UPSIDE_DOWN(false, false, true),
    TRANSPOSED(true, false, false),
    TURNED_LEFT(true, true, false),
    TRANSVERSED(true, true, true),
    TURNED_RIGHT(true, false, true);

    private final boolean transpose;
    private final boolean flipAcross;
    private final boolean flipDown;

    /** To make it upright: swap the axes, then flip across, then flip down. */
    Orientation(boolean transpose, boolean flipAcross, boolean flipDown) {
        this.transpose = transpose;
        this.flipAcross = flipAcross;
        this.flipDown = flipDown;
    }

    /** Upright for anything but 1 to 8, as viewers do. */
    static Orientation ofExif(int value) {
        return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
    }

    /** The size after turning; and, being its own inverse, the size before. */
    PixelSize turned(PixelSize size) {
        return transpose ? size.transposed() : size;
    }

    BufferedImage makeUpright(BufferedImage image) {
        if (this == UPRIGHT) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        PixelSize turned = turned(new PixelSize(width, height));
        BufferedImage upright = new BufferedImage(turned.width(), turned.height(), BufferedImage.TYPE_INT_RGB);
        int[] line = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, line, 0, width);
            if (transpose) {
                int column = flipAcross ? height - 1 - y : y;
                upright.setRGB(column, 0, 1, width, flipDown ? reversed(line) : line, 0, 1);
            } else {
                int row = flipDown ? height - 1 - y : y;
                upright.setRGB(0, row, width, 1, flipAcross ? reversed(line) : line, 0, width);
            }
        }
        return upright;
    }

    private static int[] reversed(int[] line) {
        int[] reversed = new int[line.length];
        for (int i = 0; i < line.length; i++) {
            reversed[i] = line[line.length - 1 - i];
        }
        return reversed;
    }
}
