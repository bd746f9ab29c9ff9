package com.ourspace.api.reservation;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that looks, some milliseconds after the last look, whose time is over, as long as anybody waits. While
 * nobody does, it rests.
 */
final class WakeUpThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WakeUpThread.class);

    /** How late a wait may end. */
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final BooleanSupplier look;
    private final Thread thread;
    private volatile boolean resting;
    private volatile boolean closed;

    /** @param look wakes those whose time is over, and returns whether anybody waits at all */
    WakeUpThread(String name, BooleanSupplier look) {
        this.look = look;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Somebody waits from now on. */
    void need() {
        if (resting) {
            LockSupport.unpark(thread);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        while (!closed) {
            try {
                if (look.getAsBoolean()) {
                    LockSupport.parkNanos(this, INTERVAL_NANOS);
                } else {
                    rest();
                }
            } catch (RuntimeException | Error failure) {
                // If this thread ended, no wait would end without a signal as long as the process lives.
                LOG.error("Waiting requests are looked at again", failure);
                LockSupport.parkNanos(this, INTERVAL_NANOS);
            }
        }
    }

    /** Looks once more after it has said that it rests: whoever came before that did not wake it. */
    private void rest() {
        resting = true;
        if (!look.getAsBoolean() && !closed) {
            LockSupport.park(this);
        }
        resting = false;
    }
}
