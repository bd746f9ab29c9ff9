package com.ourspace.api.availability;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The subscribers of one space at this instance, and the number of the last change they were sent. */
final class SpaceSubscription {

    private static final long NOT_STARTED = -1;

    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final AtomicLong startedAt = new AtomicLong(NOT_STARTED);
    private volatile long publishedUpTo = NOT_STARTED;

    void add(Subscriber subscriber) {
        subscribers.add(subscriber);
    }

    /** Removes a subscriber; returns whether any is left. */
    boolean remove(Subscriber subscriber) {
        subscribers.remove(subscriber);
        return !subscribers.isEmpty();
    }

    /** Starts publishing at this position, unless it has started before; returns the position of the start. */
    long startAt(long position) {
        if (startedAt.compareAndSet(NOT_STARTED, position)) {
            publishedUpTo = position;
        }
        return startedAt.get();
    }

    boolean isBehind(long position) {
        return publishedUpTo != NOT_STARTED && publishedUpTo < position;
    }

    long publishedUpTo() {
        return publishedUpTo;
    }

    void publish(ServerSentEvent event) {
        subscribers.forEach(subscriber -> subscriber.publish(event));
    }

    void publishedUpTo(long position) {
        publishedUpTo = position;
    }

    void close() {
        subscribers.forEach(Subscriber::disconnect);
    }
}
