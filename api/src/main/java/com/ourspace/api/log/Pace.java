package com.ourspace.api.log;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How quickly something comes after the last: an average over the latest dozen or two. Threads that come at the same
 * moment may lose a step of it to each other, which does not matter to an average.
 */
final class Pace {

    /** Weight of the latest gap: one in so many. */
    private static final int WINDOW = 16;

    private final long quickNanos;
    private final long longestNanos;
    private final AtomicLong last;
    private volatile long meanNanos;

    /**
     * @param quick the average gap below which the pace is quick; a gap counts as twenty of these at most, so that a
     *     rest is over after a few quick ones
     * @param nowNanos {@link System#nanoTime}
     */
    Pace(Duration quick, long nowNanos) {
        this.quickNanos = quick.toNanos();
        this.longestNanos = quickNanos * 20;
        this.last = new AtomicLong(nowNanos);
        this.meanNanos = longestNanos;
    }

    /** Counts one, and returns whether the pace is quick. */
    boolean isQuickWith(long nowNanos) {
        long gap = Math.clamp(nowNanos - last.getAndSet(nowNanos), 0, longestNanos);
        long mean = meanNanos + (gap - meanNanos) / WINDOW;
        meanNanos = mean;
        return mean < quickNanos;
    }
}
