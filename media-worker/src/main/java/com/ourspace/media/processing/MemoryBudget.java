package com.ourspace.media.processing;

import com.ourspace.image.UnreadableImage;
import java.util.concurrent.Semaphore;

/**
 * The memory that all images in progress may take together. A caller that does not fit waits; callers are served in
 * order of arrival.
 */
public final class MemoryBudget {
    private static final int UNIT_BYTES = 1024;

    private final int units;
    private final Semaphore free;

    /** @param limitBytes the limit, in bytes */
    public MemoryBudget(long limitBytes) {
        this.units = Math.toIntExact(Math.max(1, limitBytes / UNIT_BYTES));
        this.free = new Semaphore(units, true);
    }

    long limitBytes() {
        return (long) units * UNIT_BYTES;
    }

    /**
     * Waits until this much is free and runs the task. An image that claims more than the limit gets all of it, alone.
     */
    <T> T using(long bytes, Work<T> work) throws UnreadableImage {
        int claimed = Math.clamp(Math.ceilDiv(bytes, UNIT_BYTES), 1, units);
        free.acquireUninterruptibly(claimed);
        try {
            return work.run();
        } finally {
            free.release(claimed);
        }
    }

    /** A task that runs while it holds its memory. */
    interface Work<T> {
        T run() throws UnreadableImage;
    }
}
