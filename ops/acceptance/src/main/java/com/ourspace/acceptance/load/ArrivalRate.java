package com.ourspace.acceptance.load;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts work at a constant rate, whether or not earlier work is done.
 *
 * <p>Each piece of work gets the time at which it was due, and measures from then, so that the stalls of a platform are
 * measured as well (no coordinated omission).
 */
final class ArrivalRate {

    private static final long SECOND_NANOS = 1_000_000_000L;

    private ArrivalRate() {}

    /** A piece of work: its number, and the {@link System#nanoTime()} it was meant to start at. */
    interface Work {
        void at(int number, long intendedNanos);
    }

    /**
     * Starts this many at this rate, or fewer if the calling thread is interrupted, then waits until all are done. The
     * interruption ends with the run.
     */
    static void run(int perSecond, int count, Work work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                int number = i;
                long intended = start + number * SECOND_NANOS / perSecond;
                sleepUntil(intended);
                if (Thread.interrupted()) {
                    return;
                }
                threads.execute(() -> work.at(number, intended));
            }
        }
    }

    private static void sleepUntil(long nanos) {
        for (long left = nanos - System.nanoTime();
                left > 0 && !Thread.currentThread().isInterrupted();
                left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
