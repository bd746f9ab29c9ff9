package com.ourspace.api.space;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How the camera was held, as its Exif block says. */
final class ExifOrientation {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;

    private ExifOrientation() {}

    /** Whether width and height change places when the picture is put upright. An unreadable block says no. */
    static boolean isLyingDown(byte[] app1) {
        if (app1.length < EXIF.length || !ByteBuffer.wrap(app1, 0, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
            return false;
        }
        try {
            int orientation = orientation(ByteBuffer.wrap(app1, EXIF.length, app1.length - EXIF.length)
                    .slice());
            return orientation >= 5 && orientation <= 8;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return false;
        }
    }

    private static int orientation(ByteBuffer tiff) {
        tiff.order(tiff.getShort() == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION_TAG) {
                return tiff.getShort(at + 8);
            }
        }
        return 1;
    }
}
