package com.ourspace.api.availability;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** All who watch one space through this instance, and how far they have been told. */
final class SpaceSubscription {

    private static final long NOT_STARTED = -1;

    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final AtomicLong startedAt = new AtomicLong(NOT_STARTED);
    private volatile long toldUntil = NOT_STARTED;

    void add(Subscriber subscriber) {
        subscribers.add(subscriber);
    }

    /** Whether anybody is left. */
    boolean remove(Subscriber subscriber) {
        subscribers.remove(subscriber);
        return !subscribers.isEmpty();
    }

    /** Where telling began: at this position, if it had not begun before. */
    long startAt(long position) {
        if (startedAt.compareAndSet(NOT_STARTED, position)) {
            toldUntil = position;
        }
        return startedAt.get();
    }

    boolean isBehind(long position) {
        return toldUntil != NOT_STARTED && toldUntil < position;
    }

    long toldUntil() {
        return toldUntil;
    }

    void tell(ServerSentEvent serverSentEvent) {
        subscribers.forEach(subscriber -> subscriber.tell(serverSentEvent));
    }

    void toldUntil(long position) {
        toldUntil = position;
    }

    void close() {
        subscribers.forEach(Subscriber::lose);
    }
}
