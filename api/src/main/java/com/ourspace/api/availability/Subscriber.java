package com.ourspace.api.availability;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One open stream of a space. Up to {@link #MAX_WAITING} events wait here to be written; a subscriber that falls
 * further behind is disconnected, and can reconnect with its last event id.
 */
final class Subscriber {

    static final int MAX_WAITING = 64;

    /** Wakes a waiting reader; older than any real event. */
    private static final ServerSentEvent WAKE_UP = ServerSentEvent.ofAllDates(-1);

    private final BlockingQueue<ServerSentEvent> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
    private volatile boolean isDisconnected;
    private volatile boolean isTooSlow;

    /** Adds an event without blocking. */
    void publish(ServerSentEvent event) {
        if (!isDisconnected && !waiting.offer(event)) {
            isTooSlow = true;
            disconnect();
        }
    }

    /** Ends the subscription: it gets no more events, and a waiting reader wakes up. */
    void disconnect() {
        isDisconnected = true;
        waiting.clear();
        waiting.offer(WAKE_UP);
    }

    boolean isDisconnected() {
        return isDisconnected;
    }

    /** Whether it was disconnected because too many events waited for it. */
    boolean isTooSlow() {
        return isTooSlow;
    }

    /** Takes the next event; null if none comes in this time. */
    @Nullable
    ServerSentEvent next(Duration timeout) throws InterruptedException {
        return waiting.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes the next event; null if none is waiting. */
    @Nullable
    ServerSentEvent next() {
        return waiting.poll();
    }
}
