package com.ourspace.api.availability;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who watches a space. What there is to tell waits here, up to a limit: who does not take it loses the seat,
 * and can come back with the last id.
 */
final class Subscriber {

    static final int MAX_WAITING = 64;

    /** Older than anything that was ever told. */
    private static final ServerSentEvent NOTHING = ServerSentEvent.ofAllDates(-1);

    private final BlockingQueue<ServerSentEvent> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
    private volatile boolean isLost;

    /** Never waits for anybody. */
    void tell(ServerSentEvent serverSentEvent) {
        if (!isLost && !waiting.offer(serverSentEvent)) {
            lose();
        }
    }

    /** Ends it: nothing more is told, and whoever waits for something is woken. */
    void lose() {
        isLost = true;
        waiting.clear();
        waiting.offer(NOTHING);
    }

    boolean isLost() {
        return isLost;
    }

    /** What comes next; null if nothing did in this time. */
    @Nullable
    ServerSentEvent next(Duration preferWait) throws InterruptedException {
        return waiting.poll(preferWait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What waits already; null if nothing does. */
    @Nullable
    ServerSentEvent next() {
        return waiting.poll();
    }
}
