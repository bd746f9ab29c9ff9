package com.ourspace.acceptance.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a run that is ended from outside (Ctrl-C, {@code kill}, {@code docker stop}) end early and say what it has
 * measured: the thread that runs it is interrupted, and the process waits for it.
 */
final class Interruption implements AutoCloseable {

    /** Longer than any order in flight is waited for. */
    private static final Duration LIMIT = Duration.ofSeconds(45);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Thread running) {
        hook = new Thread(() -> end(running), "interruption");
    }

    /** Begins for the current thread; ends with {@link #close}. */
    static Interruption ofThisThread() {
        Interruption interruption = new Interruption(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void end(Thread running) {
        running.interrupt();
        try {
            ended.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process is ending, for which the hook is.
        }
    }
}
