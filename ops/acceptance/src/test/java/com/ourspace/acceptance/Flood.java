package com.ourspace.acceptance;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Reply;
import com.ourspace.standalone.client.Session;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.awaitility.Awaitility;

/**
 * Guests who send requests continuously while a component fails. A guest who gets no response, or 503, repeats the
 * request with the same key, as a good client does.
 */
final class Flood implements AutoCloseable {

    private static final Duration RETRY_INTERVAL = Duration.ofMillis(100);
    /**
     * About forty orders a second in all: enough load to hit a failure in the middle, with room to restart the
     * component.
     */
    private static final Duration REQUEST_INTERVAL = Duration.ofMillis(200);
    /** The interval of each guest while a process starts, which takes all the processor time that it gets. */
    private static final Duration SPARSE_INTERVAL = Duration.ofSeconds(1);

    private static final int CONCURRENT_GUESTS = 8;

    private final PlatformClient client;
    private final long space;
    private final List<LocalDate> dates;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Duration interval = REQUEST_INTERVAL;
    private final Map<UUID, Session> accepted = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Flood(PlatformClient client, long space, List<LocalDate> dates, List<Session> guests) {
        this.client = client;
        this.space = space;
        this.dates = dates;
        int share = guests.size() / CONCURRENT_GUESTS;
        for (int i = 0; i < CONCURRENT_GUESTS; i++) {
            List<Session> own = guests.subList(i * share, (i + 1) * share);
            RandomGenerator random = new java.util.SplittableRandom(i);
            threads.submit(() -> keepAsking(own, random));
        }
    }

    private void keepAsking(List<Session> guests, RandomGenerator random) {
        while (!over.get()) {
            Session guest = guests.get(random.nextInt(guests.size()));
            LocalDate date = dates.get(random.nextInt(dates.size()));
            Slot slot = Slot.values()[random.nextInt(3)];
            UUID order =
                    requestUntilAccepted(guest, date, slot, UUID.randomUUID().toString());
            accepted.put(order, guest);
            LockSupport.parkNanos(interval.toNanos());
        }
    }

    /**
     * Sends the request until it is accepted. A key is never dropped, because a request without a response may have
     * been accepted.
     */
    private UUID requestUntilAccepted(Session guest, LocalDate date, Slot slot, String key) {
        while (true) {
            try {
                Reply reply = client.send(client.orderCall(guest, space, date, slot, 2, key));
                if (reply.status() == 202) {
                    return reply.createdId();
                }
                if (reply.status() != 503) {
                    throw new IllegalStateException("unexpected answer " + reply);
                }
            } catch (RuntimeException lost) {
                if (over.get() && lost instanceof IllegalStateException) {
                    throw lost;
                }
            }
            LockSupport.parkNanos(RETRY_INTERVAL.toNanos());
        }
    }

    int acceptedSoFar() {
        return accepted.size();
    }

    /** Waits until this many more orders have been accepted. */
    void awaitMore(int count) {
        int goal = acceptedSoFar() + count;
        await("further orders to be accepted", () -> acceptedSoFar() >= goal);
    }

    /** Runs an action, such as the start of a process, while the guests send a fifth of their requests. */
    void sparselyDuring(Runnable action) {
        interval = SPARSE_INTERVAL;
        try {
            action.run();
        } finally {
            interval = REQUEST_INTERVAL;
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        Awaitility.await(what).atMost(Duration.ofMinutes(2)).until(condition::getAsBoolean);
    }

    /** Ends the flood and returns the accepted orders with their guests. */
    Map<UUID, Session> stop() {
        over.set(true);
        threads.close();
        return Map.copyOf(accepted);
    }

    @Override
    public void close() {
        stop();
    }
}
