package com.ourspace.media.processing;

import com.ourspace.image.UnreadableImage;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/**
 * The standard Huffman tables of ITU T.81, annex K.3, which apply to files without tables of their own. The JDK
 * provides them.
 */
final class StandardHuffmanTables {

    private StandardHuffmanTables() {}

    /** @throws UnreadableImage for a number that has no standard table */
    static HuffmanTable dc(int number) throws UnreadableImage {
        return switch (number) {
            case 0 -> of(JPEGHuffmanTable.StdDCLuminance);
            case 1 -> of(JPEGHuffmanTable.StdDCChrominance);
            default -> throw missing();
        };
    }

    /** @throws UnreadableImage for a number that has no standard table */
    static HuffmanTable ac(int number) throws UnreadableImage {
        return switch (number) {
            case 0 -> of(JPEGHuffmanTable.StdACLuminance);
            case 1 -> of(JPEGHuffmanTable.StdACChrominance);
            default -> throw missing();
        };
    }

    private static HuffmanTable of(JPEGHuffmanTable standard) throws UnreadableImage {
        int[] counts = new int[16];
        short[] lengths = standard.getLengths();
        for (int i = 0; i < lengths.length; i++) {
            counts[i] = lengths[i];
        }
        short[] values = standard.getValues();
        byte[] symbols = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            symbols[i] = (byte) values[i];
        }
        return new HuffmanTable(counts, symbols);
    }

    private static UnreadableImage missing() {
        return new UnreadableImage("The JPEG lacks a Huffman table.");
    }
}
