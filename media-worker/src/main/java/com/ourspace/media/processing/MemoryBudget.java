package com.ourspace.media.processing;

import com.ourspace.image.UnreadableImage;
import java.util.concurrent.Semaphore;

/** The memory that all pictures under work may take together; who does not fit waits, in order of arrival. */
public final class MemoryBudget {
    private static final int UNIT_BYTES = 1024;

    private final int units;
    private final Semaphore free;

    /** @param limitBytes at least some tens of MiB, or large pictures lose sharpness */
    public MemoryBudget(long limitBytes) {
        this.units = Math.toIntExact(Math.max(1, limitBytes / UNIT_BYTES));
        this.free = new Semaphore(units, true);
    }

    long limitBytes() {
        return (long) units * UNIT_BYTES;
    }

    /** Waits until this much is free; a single picture that claims more than there is gets all of it, alone. */
    <T> T using(long bytes, Work<T> work) throws UnreadableImage {
        int claimed = Math.clamp(Math.ceilDiv(bytes, UNIT_BYTES), 1, units);
        free.acquireUninterruptibly(claimed);
        try {
            return work.run();
        } finally {
            free.release(claimed);
        }
    }

    /** What is done while the memory is held. */
    interface Work<T> {
        T run() throws UnreadableImage;
    }
}
