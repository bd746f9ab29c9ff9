package com.ourspace.acceptance.load;

import com.ourspace.standalone.client.Session;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Requests slots over one connection, one after the other, and follows each order until it is decided. */
final class OrderClient implements AutoCloseable {

    /** The longest time for which the platform delays an answer. */
    static final int WAIT_SECONDS = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int BUSY = 503;

    /** No two requests of this process, or of another one, have the same key. */
    private static final String KEY_PREFIX = UUID.randomUUID().toString().substring(0, 18) + "-";

    private static final AtomicLong NEXT_KEY = new AtomicLong();

    private final HttpRequests requests;
    private final Follow follow;
    private final KeepAliveConnection connection;

    OrderClient(URI api, HttpRequests requests, Follow follow) {
        this.requests = requests;
        this.follow = follow;
        this.connection = new KeepAliveConnection(api);
    }

    /**
     * Requests a slot, and returns once the order is decided or has failed.
     *
     * @param dueNanos the {@link System#nanoTime()} it was meant to be sent at
     */
    void order(Session guest, WantedSlot wanted, long dueNanos, OrderFigures figures) {
        try {
            int wait = follow == Follow.PREFER_ON_POST ? WAIT_SECONDS : 0;
            HttpAnswer answer = connection.exchange(requests.order(guest, wanted, nextKey(), wait));
            switch (answer.status()) {
                case OK, CREATED -> figures.decided(dueNanos, answer.outcome());
                case ACCEPTED -> accepted(guest, answer, dueNanos, figures);
                default -> figures.failed(answer.status() + " " + answer.code());
            }
        } catch (IOException failed) {
            figures.failed(failed.getClass().getSimpleName());
        }
    }

    /** Opens the connection if there is none, for callers that have to be quick later. */
    void connect() throws IOException {
        connection.connect();
    }

    private void accepted(Session guest, HttpAnswer answer, long dueNanos, OrderFigures figures) throws IOException {
        figures.accepted(dueNanos);
        String path = answer.requireLocationPath();
        if (follow == Follow.NOT_AT_ALL) {
            figures.unfollowed(guest, path);
            return;
        }
        String outcome = await(guest, path, figures);
        if (outcome != null) {
            figures.decided(dueNanos, outcome);
        }
    }

    /** The outcome of an order; null if it is not decided yet. */
    @Nullable
    String look(Session guest, String path) throws IOException {
        HttpAnswer answer = connection.exchange(requests.get(path, guest));
        return answer.status() == OK && answer.isDecidedOrder() ? answer.outcome() : null;
    }

    /** Polls until the order is decided and returns its outcome; null if it is not decided after a minute. */
    @Nullable
    String await(Session guest, String path, OrderFigures figures) throws IOException {
        byte[] poll = requests.poll(path, guest, WAIT_SECONDS);
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUpAt) {
            HttpAnswer answer = connection.exchange(poll);
            if (answer.status() == OK && answer.isDecidedOrder()) {
                return answer.outcome();
            }
            if (answer.status() != OK) {
                figures.failed("GET " + answer.status() + " " + answer.code());
                if (answer.status() != BUSY) {
                    return null;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        figures.failed("undecided after " + PATIENCE.toSeconds() + " s");
        return null;
    }

    private static String nextKey() {
        return KEY_PREFIX + NEXT_KEY.getAndIncrement();
    }

    @Override
    public void close() {
        connection.close();
    }
}
