package com.ourspace.media.picture;

import static java.lang.Byte.toUnsignedInt;

/** Walks the marker segments of a JPEG (ITU T.81, annex B) without decoding any. */
final class JpegSegments {
    static final int SOI = 0xD8;
    static final int EOI = 0xD9;
    static final int SOS = 0xDA;
    static final int APP2 = 0xE2;

    private static final int TEM = 0x01;
    private static final int RST0 = 0xD0;
    private static final int RST7 = 0xD7;

    private final byte[] jpeg;
    private int start = 2;
    private int end = 2;

    JpegSegments(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    /** Moves to the next segment, over entropy-coded data too, and says its marker. */
    int next() throws UnreadablePicture {
        int at = end;
        while (at + 1 < jpeg.length) {
            if (toUnsignedInt(jpeg[at++]) == 0xFF && isMarker(toUnsignedInt(jpeg[at]))) {
                return enter(toUnsignedInt(jpeg[at]), at + 1);
            }
        }
        throw new UnreadablePicture("The JPEG ends before its end marker.");
    }

    /** SOF0 to SOF15, less the three markers of other meaning among them. */
    static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    boolean hasText(String text) {
        if (end - start < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (jpeg[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    int byteAt(int offset) throws UnreadablePicture {
        if (start + offset >= end) {
            throw new UnreadablePicture("A JPEG segment is too short.");
        }
        return toUnsignedInt(jpeg[start + offset]);
    }

    int shortAt(int offset) throws UnreadablePicture {
        return byteAt(offset) << 8 | byteAt(offset + 1);
    }

    private int enter(int marker, int at) throws UnreadablePicture {
        start = at;
        end = at;
        if (marker == SOI || marker == EOI) {
            return marker;
        }
        end = Math.min(at + 2, jpeg.length);
        int length = shortAt(0);
        start = at + 2;
        end = at + length;
        if (length < 2 || end > jpeg.length) {
            throw new UnreadablePicture("A JPEG segment reaches beyond the file.");
        }
        return marker;
    }

    /** Inside entropy-coded data 0xFF is followed by 0, a fill byte or a restart: those do not end it. */
    private static boolean isMarker(int code) {
        return code != 0 && code != 0xFF && code != TEM && (code < RST0 || code > RST7);
    }
}
