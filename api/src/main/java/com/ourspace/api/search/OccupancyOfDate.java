package com.ourspace.api.search;

import com.ourspace.contracts.reservation.Half;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The halves of one date that are, or were, taken: a hash table of numbers. One thread at a time writes; any number
 * read meanwhile without a lock. A half that was taken once keeps its place, so that a reader finds it, and not yet its
 * new state, or finds that.
 */
final class OccupancyOfDate {

    /** A date of which nothing is taken. */
    static final OccupancyOfDate NONE = new OccupancyOfDate();

    static final long FREE = 0;
    static final long BOOKED = Long.MAX_VALUE;
    static final long BLOCKED = Long.MAX_VALUE - 1;

    private volatile Table table = new Table(64);
    private int size;

    /**
     * Sets the state of a half, unless a newer one is known.
     *
     * @param takenUntil {@link #FREE}, {@link #BOOKED}, {@link #BLOCKED}, or when a hold ends, in milliseconds since
     *     1970
     * @param seq the decision that it stems from
     */
    synchronized void set(long spaceId, Half half, long takenUntil, long seq) {
        long key = key(spaceId, half);
        int at = table.find(key);
        if (table.keys.get(at) == key) {
            if (seq >= table.seqs[at]) {
                table.seqs[at] = seq;
                table.until.set(at, takenUntil);
            }
            return;
        }
        table.put(at, key, takenUntil, seq);
        if (++size * 2 > table.keys.length()) {
            table = table.larger();
        }
    }

    /** The slots that are free at this moment, as {@link BookingTerms} has them. */
    int free(long spaceId, long nowMillis) {
        Table current = table;
        return BookingTerms.free(
                current.until(key(spaceId, Half.DAY)) > nowMillis, current.until(key(spaceId, Half.NIGHT)) > nowMillis);
    }

    /** What was set last; {@link #FREE} if nothing was. */
    long takenUntil(long spaceId, Half half) {
        return table.until(key(spaceId, half));
    }

    private static long key(long spaceId, Half half) {
        return spaceId * 2 + (half == Half.DAY ? 0 : 1);
    }

    private static final class Table {

        private final AtomicLongArray keys;
        private final AtomicLongArray until;
        private final long[] seqs;

        Table(int capacity) {
            keys = new AtomicLongArray(capacity);
            until = new AtomicLongArray(capacity);
            seqs = new long[capacity];
        }

        /** Where the key is, or has its place. */
        int find(long key) {
            int mask = keys.length() - 1;
            int at = Long.hashCode(key * 0x9E3779B97F4A7C15L) & mask;
            for (long found = keys.get(at); found != key && found != 0; found = keys.get(at)) {
                at = (at + 1) & mask;
            }
            return at;
        }

        long until(long key) {
            int at = find(key);
            return keys.get(at) == key ? until.get(at) : FREE;
        }

        /** The key comes last: who finds it, finds its state. */
        void put(int at, long key, long takenUntil, long seq) {
            seqs[at] = seq;
            until.set(at, takenUntil);
            keys.set(at, key);
        }

        Table larger() {
            Table larger = new Table(keys.length() * 2);
            for (int at = 0; at < keys.length(); at++) {
                long key = keys.get(at);
                if (key != 0) {
                    larger.put(larger.find(key), key, until.get(at), seqs[at]);
                }
            }
            return larger;
        }
    }
}
