package com.ourspace.acceptance.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A number of clients, each of which sends its next request as soon as the one before is answered. */
final class ClosedLoop {

    private static final double NANOS_PER_SECOND = 1e9;

    private ClosedLoop() {}

    /** One of the clients. */
    interface Client extends AutoCloseable {

        /** Sends one request, waits for the response, and returns whether there is another request to send. */
        boolean again();

        @Override
        void close();
    }

    /**
     * The number of responses, and the length of the run. Responses after the end of the run count for the latency, but
     * not for the rate.
     */
    record Throughput(long done, double seconds) {

        double perSecond() {
            return seconds > 0 ? done / seconds : 0;
        }
    }

    /**
     * Runs the clients for this long, or until none has another request; returns when all are answered.
     *
     * @param done returns the number of responses so far
     */
    static Throughput run(int clients, Duration length, Supplier<Client> client, LongSupplier done) {
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
            return new Throughput(done.getAsLong() - before, (System.nanoTime() - start) / NANOS_PER_SECOND);
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
