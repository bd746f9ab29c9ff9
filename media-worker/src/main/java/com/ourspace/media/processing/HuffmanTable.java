package com.ourspace.media.processing;

import com.ourspace.image.UnreadableImage;

/** A Huffman code of ITU T.81, annex C; symbols are looked up by the next bits of the data. */
final class HuffmanTable {

    /** Codes of up to this many bits are found in one step; they are nearly all codes that occur. */
    static final int FAST_BITS = 9;

    private static final int MAX_BITS = 16;

    /** Indexed by the next {@link #FAST_BITS} bits: length << 8 | symbol, or 0 for a longer code. */
    final short[] fast = new short[1 << FAST_BITS];

    private final byte[] symbols;
    /**
     * Indexed by length: the largest code shifted up to 16 bits, exclusive; the other array holds the distance from a
     * code to its symbol.
     */
    private final int[] codeEnd = new int[MAX_BITS + 2];

    private final int[] symbolOffset = new int[MAX_BITS + 1];

    /**
     * @param counts number of codes of each length, from 1 bit
     * @param symbols the symbols in the order of their codes
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
     * Looks up a code that is longer than {@link #FAST_BITS} bits.
     *
     * @param bits the next 16 bits
     * @return length << 8 | symbol; for an invalid code, symbol 0 with 16 bits, as in other decoders
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
