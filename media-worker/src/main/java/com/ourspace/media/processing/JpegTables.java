package com.ourspace.media.processing;

import com.ourspace.image.JpegFile.Segment;
import com.ourspace.image.JpegMarker;
import com.ourspace.image.UnreadableImage;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The quantisation and Huffman tables of a JPEG as they are between two scans. */
final class JpegTables {

    /**
     * The position of each zigzag coefficient in a block, row by row; an index beyond the end maps to the last
     * position.
     */
    static final int[] NATURAL = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63
    };

    private static final int MAX_TABLES = 4;
    private static final int CODE_LENGTHS = 16;

    private final byte[] bytes;
    private final int[] @Nullable [] quantisers = new int[MAX_TABLES][];
    private final @Nullable HuffmanTable[] dc = new HuffmanTable[MAX_TABLES];
    private final @Nullable HuffmanTable[] ac = new HuffmanTable[MAX_TABLES];
    private int restartInterval;

    JpegTables(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads the tables of a segment; other segments are ignored. */
    void read(Segment segment) throws UnreadableImage {
        switch (segment.code()) {
            case JpegMarker.DQT -> readQuantisers(segment);
            case JpegMarker.DHT -> readCodes(segment);
            case JpegMarker.DRI -> restartInterval = shortAt(segment.start());
            default -> {}
        }
    }

    /** The number of units between two restarts; 0 for none. */
    int restartInterval() {
        return restartInterval;
    }

    int[] quantisers(int number) throws UnreadableImage {
        int[] table = quantisers[number];
        if (table == null) {
            throw new UnreadableImage("The JPEG lacks a quantisation table.");
        }
        return table;
    }

    /** The table of this number; the standard one if the file has none. */
    HuffmanTable dc(int number) throws UnreadableImage {
        HuffmanTable table = dc[number];
        return table != null ? table : StandardHuffmanTables.dc(number);
    }

    /** The table of this number; the standard one if the file has none. */
    HuffmanTable ac(int number) throws UnreadableImage {
        HuffmanTable table = ac[number];
        return table != null ? table : StandardHuffmanTables.ac(number);
    }

    private void readQuantisers(Segment segment) throws UnreadableImage {
        int at = segment.start();
        while (at < segment.end()) {
            int bytesEach = (bytes[at] & 0xFF) >> 4 == 0 ? 1 : 2;
            int number = bytes[at++] & 15;
            if (number >= MAX_TABLES || at + Coefficients.BLOCK * bytesEach > segment.end()) {
                throw new UnreadableImage("A quantisation table of the JPEG is broken.");
            }
            int[] table = new int[Coefficients.BLOCK];
            for (int i = 0; i < Coefficients.BLOCK; i++) {
                table[NATURAL[i]] = bytesEach == 1 ? bytes[at] & 0xFF : shortAt(at);
                at += bytesEach;
            }
            quantisers[number] = table;
        }
    }

    private void readCodes(Segment segment) throws UnreadableImage {
        int at = segment.start();
        while (at < segment.end()) {
            int head = bytes[at++] & 0xFF;
            int[] counts = new int[CODE_LENGTHS];
            int sum = 0;
            for (int i = 0; i < CODE_LENGTHS && at < segment.end(); i++) {
                counts[i] = bytes[at++] & 0xFF;
                sum += counts[i];
            }
            if ((head & 15) >= MAX_TABLES || head >> 4 > 1 || sum > 256 || at + sum > segment.end()) {
                throw new UnreadableImage("A Huffman table of the JPEG is broken.");
            }
            HuffmanTable table = new HuffmanTable(counts, Arrays.copyOfRange(bytes, at, at + sum));
            (head >> 4 == 0 ? dc : ac)[head & 15] = table;
            at += sum;
        }
    }

    private int shortAt(int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }
}
