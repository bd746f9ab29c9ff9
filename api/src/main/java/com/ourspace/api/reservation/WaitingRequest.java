package com.ourspace.api.reservation;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The signals for one request that waits for a change of its order, and how long it pauses before it looks again
 * without one. Its pauses end by a signal or by {@link #wakeIfDue}: a timer for each of them would cost more than the
 * wait.
 */
final class WaitingRequest {

    /** Long, because waiting requests are signalled: thousands of repeated reads would slow all other requests. */
    private static final long FIRST_PAUSE_MILLIS = 1_000;

    private static final long LAST_PAUSE_MILLIS = 4_000;

    /** For events that the memory did not take: about the time in which a batch is written to the table. */
    private static final long FIRST_PAUSE_AFTER_EVENT_MILLIS = 15;

    private static final long LAST_PAUSE_AFTER_EVENT_MILLIS = 250;

    private final long endNanos;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean changed;
    private volatile boolean eventSeen;
    private volatile boolean due;
    private final AtomicLong dueNanos;
    private long pauseMillis = FIRST_PAUSE_MILLIS;
    private long afterEventMillis = LAST_PAUSE_AFTER_EVENT_MILLIS + 1;

    /** @param endNanos the {@link System#nanoTime} at which the wait is over */
    WaitingRequest(long endNanos) {
        this.endNanos = endNanos;
        this.dueNanos = new AtomicLong(endNanos);
    }

    void changed() {
        changed = true;
        signal.release();
    }

    void eventSeen() {
        eventSeen = true;
        signal.release();
    }

    /** Ends the pause if its time is over; each pause once, unless the whole wait is over. */
    void wakeIfDue(long nowNanos) {
        long known = dueNanos.get();
        if (nowNanos - known >= 0 && dueNanos.compareAndSet(known, endNanos)) {
            due = true;
            signal.release();
        }
    }

    /**
     * Waits for a signal, or for the next regular look.
     *
     * @return false if the time is over, or the process is about to end
     */
    boolean pause() {
        while (true) {
            long now = System.nanoTime();
            long leftNanos = endNanos - now;
            if (leftNanos <= 0) {
                return false;
            }
            dueNanos.set(now + Math.min(leftNanos, TimeUnit.MILLISECONDS.toNanos(nextPauseMillis())));
            if (!acquire()) {
                return false;
            }
            if (eventSeen) {
                eventSeen = false;
                afterEventMillis = FIRST_PAUSE_AFTER_EVENT_MILLIS;
            }
            if (changed || due) {
                changed = false;
                due = false;
                return true;
            }
        }
    }

    /** Short pauses after an event, each twice as long as the one before; then long ones. */
    private long nextPauseMillis() {
        if (afterEventMillis <= LAST_PAUSE_AFTER_EVENT_MILLIS) {
            long pause = afterEventMillis;
            afterEventMillis *= 2;
            return pause;
        }
        long pause = pauseMillis;
        pauseMillis = Math.min(pauseMillis * 2, LAST_PAUSE_MILLIS);
        return pause;
    }

    /** Waits for a signal; false if the thread was interrupted instead. */
    private boolean acquire() {
        try {
            signal.acquire();
            signal.drainPermits();
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
