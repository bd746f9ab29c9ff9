package com.ourspace.image;

/** The marker codes of a JPEG (ITU T.81, table B.1): the byte that follows 0xFF. */
public final class JpegMarker {

    public static final int SOF0 = 0xC0;
    public static final int SOF1 = 0xC1;
    public static final int SOF2 = 0xC2;
    public static final int DHT = 0xC4;
    public static final int DAC = 0xCC;
    public static final int SOI = 0xD8;
    public static final int EOI = 0xD9;
    public static final int SOS = 0xDA;
    public static final int DQT = 0xDB;
    public static final int DRI = 0xDD;
    public static final int APP1 = 0xE1;
    public static final int APP2 = 0xE2;
    public static final int APP0 = 0xE0;
    public static final int APP14 = 0xEE;

    private static final int JPG = 0xC8;
    private static final int SOF15 = 0xCF;
    private static final int TEM = 0x01;
    private static final int RST0 = 0xD0;
    private static final int RST7 = 0xD7;
    private static final int FILL = 0xFF;

    private JpegMarker() {}

    /**
     * Whether this marker starts a frame: SOF0 to SOF15, except the three markers in that range with another meaning.
     */
    static boolean isFrame(int code) {
        return code >= SOF0 && code <= SOF15 && code != DHT && code != JPG && code != DAC;
    }

    public static boolean isRestart(int code) {
        return code >= RST0 && code <= RST7;
    }

    /**
     * Whether a segment with a length follows this code. Standalone markers have no segment, and neither have bytes
     * that are no marker.
     */
    static boolean beginsSegment(int code) {
        return code != 0 && code != FILL && code != TEM && code != SOI && code != EOI && !isRestart(code);
    }

    /**
     * Whether this code ends entropy-coded data. Inside such data, 0xFF may be followed by 0, a fill byte or a restart.
     */
    static boolean endsData(int code) {
        return code != 0 && code != FILL && code != TEM && !isRestart(code);
    }
}
