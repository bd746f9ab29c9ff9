package com.ourspace.api.availability;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** All who watch one space through this instance, and how far they have been told. */
final class Channel {

    private static final long NOT_STARTED = -1;

    private final Set<Seat> seats = ConcurrentHashMap.newKeySet();
    private final AtomicLong startedAt = new AtomicLong(NOT_STARTED);
    private volatile long toldUntil = NOT_STARTED;

    void add(Seat seat) {
        seats.add(seat);
    }

    /** Whether anybody is left. */
    boolean remove(Seat seat) {
        seats.remove(seat);
        return !seats.isEmpty();
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

    void tell(Frame frame) {
        seats.forEach(seat -> seat.tell(frame));
    }

    void toldUntil(long position) {
        toldUntil = position;
    }

    void close() {
        seats.forEach(Seat::lose);
    }
}
