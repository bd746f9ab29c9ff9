package com.ourspace.media.processing;

import com.ourspace.image.UnreadableImage;

/** A code of ITU T.81, annex C, looked up by its next bits. */
final class HuffmanTable {

    /** Codes of so many bits are found in one step: nearly all of those that occur. */
    static final int FAST_BITS = 9;

    private static final int MAX_BITS = 16;

    /** By the next {@link #FAST_BITS} bits: length << 8 | symbol, 0 for a longer code. */
    final short[] fast = new short[1 << FAST_BITS];

    private final byte[] symbols;
    /** By length: the largest code shifted up to 16 bits, exclusive, and what leads from a code to its symbol. */
    private final int[] codeEnd = new int[MAX_BITS + 2];

    private final int[] symbolOffset = new int[MAX_BITS + 1];

    /**
     * @param counts how many codes there are of each length, from 1 bit
     * @param symbols in the order of their codes
     * @throws UnreadableImage if there are more codes than the lengths allow
     */
    HuffmanTable(int[] counts, byte[] symbols) throws UnreadableImage {
        this.symbols = symbols;
        int code = 0;
        int symbol = 0;
        for (int length = 1; length <= MAX_BITS; length++) {
            symbolOffset[length] = symbol - code;
            for (int i = 0; i < counts[length - 1]; i++) {
                fill(code++, length, symbols[symbol++]);
            }
            if (code > 1 << length) {
                throw new UnreadableImage("A Huffman table of the JPEG has too many codes.");
            }
            codeEnd[length] = code << MAX_BITS - length;
            code <<= 1;
        }
        codeEnd[MAX_BITS + 1] = Integer.MAX_VALUE;
    }

    /**
     * The symbol of a code that is not among the fast ones.
     *
     * @param bits the next 16 bits
     * @return length << 8 | symbol; symbol 0 of 16 bits for a code that is none, as other decoders take it
     */
    int slow(int bits) {
        int length = FAST_BITS + 1;
        while (bits >= codeEnd[length]) {
            length++;
        }
        int index = length > MAX_BITS ? -1 : symbolOffset[length] + (bits >> MAX_BITS - length);
        return index < 0 || index >= symbols.length ? MAX_BITS << 8 : length << 8 | symbols[index] & 0xFF;
    }

    private void fill(int code, int length, byte symbol) {
        if (length > FAST_BITS) {
            return;
        }
        int first = code << FAST_BITS - length;
        for (int i = first; i < first + (1 << FAST_BITS - length) && i < fast.length; i++) {
            fast[i] = (short) (length << 8 | symbol & 0xFF);
        }
    }
}
