package com.ourspace.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the orientation tag of an EXIF block, the only tag that the platform needs. */
final class ExifOrientation {

    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int BIG_ENDIAN = 0x4D4D;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int SHORT_TYPE = 3;
    private static final int ENTRY_BYTES = 12;

    private ExifOrientation() {}

    /**
     * The orientation in the first directory of a TIFF block. A broken block counts as upright: the metadata is dropped
     * anyway, so it is no reason to refuse the image.
     */
    static Orientation of(ByteBuffer tiff) {
        try {
            int order = tiff.getShort(0);
            if (order != LITTLE_ENDIAN && order != BIG_ENDIAN) {
                return Orientation.UPRIGHT;
            }
            tiff.order(order == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            return ofDirectory(tiff, tiff.getInt(4));
        } catch (BufferUnderflowException | IndexOutOfBoundsException broken) {
            return Orientation.UPRIGHT;
        }
    }

    private static Orientation ofDirectory(ByteBuffer tiff, int directory) {
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION_TAG && tiff.getShort(at + 2) == SHORT_TYPE) {
                return Orientation.ofExif(tiff.getShort(at + 8));
            }
        }
        return Orientation.UPRIGHT;
    }
}
