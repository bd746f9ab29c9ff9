package com.ourspace.acceptance.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A number of clients that each ask again as soon as they are answered. */
final class ClosedLoop {

    private static final double NANOS_PER_SECOND = 1e9;

    private ClosedLoop() {}

    /** One of the clients. */
    interface Client extends AutoCloseable {

        /** Asks once and waits for the answer; gives whether there is more to ask for. */
        boolean again();

        @Override
        void close();
    }

    /**
     * How much was done in what time. What is answered after the end of the run counts for its latency, but not for its
     * rate.
     */
    record Pace(long done, double seconds) {

        double perSecond() {
            return seconds > 0 ? done / seconds : 0;
        }
    }

    /**
     * Runs the clients for this long, or until none has more to ask for; returns when all are answered.
     *
     * @param done how many answers there were so far
     */
    static Pace run(int clients, Duration length, Supplier<Client> client, LongSupplier done) {
        CountDownLatch left = new CountDownLatch(clients);
        long before = done.getAsLong();
        long start = System.nanoTime();
        long end = start + length.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                threads.execute(() -> {
                    try {
                        askUntil(end, client);
                    } finally {
                        left.countDown();
                    }
                });
            }
            await(left, end);
            return new Pace(done.getAsLong() - before, (System.nanoTime() - start) / NANOS_PER_SECOND);
        }
    }

    private static void askUntil(long end, Supplier<Client> factory) {
        try (Client client = factory.get()) {
            boolean more = true;
            while (more && System.nanoTime() < end) {
                more = client.again();
            }
        }
    }

    private static void await(CountDownLatch left, long end) {
        try {
            left.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during a run", stopped);
        }
    }
}
