package com.ourspace.media.processing;

import com.ourspace.image.JpegMarker;

/**
 * Reads the entropy-coded data of a scan bit by bit. After the end of the data, or a marker, it supplies zeros and
 * counts them.
 */
final class ScanBits {

    private static final int ENOUGH_BITS = 48;

    private final byte[] bytes;
    private final int end;
    private int at;
    private long buffer;
    private int available;
    private int paddingBits;

    ScanBits(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    /** Reads the next symbol of this code. */
    int symbol(HuffmanTable table) {
        if (available < 16) {
            fill();
        }
        int entry =
                table.fast[(int) (buffer >>> available - HuffmanTable.FAST_BITS) & (1 << HuffmanTable.FAST_BITS) - 1];
        if (entry == 0) {
            entry = table.slow((int) (buffer >>> available - 16) & 0xFFFF);
        }
        available -= entry >> 8;
        return entry & 0xFF;
    }

    /**
     * Reads the next bits as a number.
     *
     * @param count at most 16
     */
    int bits(int count) {
        if (available < count) {
            fill();
        }
        available -= count;
        return (int) (buffer >>> available) & (1 << count) - 1;
    }

    int bit() {
        return bits(1);
    }

    /** Reads the next bits as a signed difference (T.81, figure F.12). */
    int signed(int count) {
        if (count == 0) {
            return 0;
        }
        int value = bits(count);
        return value < 1 << count - 1 ? value - (1 << count) + 1 : value;
    }

    /** Whether more bits were read than the data has. */
    boolean isExhausted() {
        return available < paddingBits;
    }

    /** Whether the bits ended at a restart marker, after which the data continues. */
    boolean isBeforeRestart() {
        int marker = nextMarker();
        return marker + 1 < end && JpegMarker.isRestart(bytes[marker + 1] & 0xFF);
    }

    /** Skips to the data after the next restart marker, and returns whether there was one. */
    boolean restart() {
        int marker = nextMarker();
        buffer = 0;
        available = 0;
        paddingBits = 0;
        at = Math.min(marker + 2, end);
        return marker + 1 < end;
    }

    private int nextMarker() {
        int marker = at;
        while (marker + 1 < end && !(bytes[marker] == -1 && JpegMarker.isRestart(bytes[marker + 1] & 0xFF))) {
            marker++;
        }
        return marker;
    }

    private void fill() {
        while (available <= ENOUGH_BITS) {
            int next = 0;
            if (at < end && bytes[at] != -1) {
                next = bytes[at++] & 0xFF;
            } else if (at + 1 < end && bytes[at + 1] == 0) {
                next = 0xFF;
                at += 2;
            } else if (at + 1 < end && bytes[at + 1] == -1) {
                at++;
                continue;
            } else {
                paddingBits += 8;
            }
            buffer = buffer << 8 | next;
            available += 8;
        }
    }
}
