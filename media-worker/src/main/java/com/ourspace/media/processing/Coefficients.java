package com.ourspace.media.processing;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * All coefficients of one component, for images with several scans: 128 bytes a block. They lie off the heap, because
 * the heap would otherwise have to be sized for the largest image.
 */
final class Coefficients {

    static final int BLOCK = 64;
    private static final long BLOCK_BYTES = BLOCK * (long) Short.BYTES;

    private final MemorySegment blocks;

    Coefficients(Arena arena, long count) {
        blocks = arena.allocate(count * BLOCK_BYTES, Long.BYTES);
    }

    void load(long block, short[] into) {
        MemorySegment.copy(blocks, ValueLayout.JAVA_SHORT, block * BLOCK_BYTES, into, 0, BLOCK);
    }

    void store(long block, short[] from) {
        MemorySegment.copy(from, 0, blocks, ValueLayout.JAVA_SHORT, block * BLOCK_BYTES, BLOCK);
    }
}
