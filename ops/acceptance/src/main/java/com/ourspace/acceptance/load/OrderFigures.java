package com.ourspace.acceptance.load;

import com.ourspace.standalone.client.Session;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What one run of orders was answered; recorded from any thread. */
final class OrderFigures {

    private final Latencies accepted = new Latencies("POST → 202");
    private final Latencies decided = new Latencies("POST → decided");
    private final Counters outcomes = new Counters();
    private final Counters errors = new Counters();
    private final LongAdder dropped = new LongAdder();
    private final Queue<Accepted> unfollowed = new ConcurrentLinkedQueue<>();

    /** An order whose guest did not wait for its decision, by its path. */
    record Accepted(Session guest, String path) {}

    /** The log has it: 202, timed from the moment it was due. */
    void accepted(long dueNanos) {
        accepted.since(dueNanos);
    }

    /** It was accepted, and its guest looks later what became of it. */
    void unfollowed(Session guest, String path) {
        unfollowed.add(new Accepted(guest, path));
    }

    /** It was decided, timed from the moment it was due. */
    void decided(long dueNanos, String outcome) {
        decided.since(dueNanos);
        outcomes.add(outcome);
    }

    /** It was found decided by somebody who had not waited for it. */
    void foundDecided(String outcome) {
        outcomes.add(outcome);
    }

    /** Something went wrong; this says what. */
    void failed(String what) {
        errors.add(what);
    }

    /** It was due, but not sent: too many were on their way. */
    void dropped() {
        dropped.increment();
    }

    Latencies accepted() {
        return accepted;
    }

    Latencies decided() {
        return decided;
    }

    Counters outcomes() {
        return outcomes;
    }

    Counters errors() {
        return errors;
    }

    long droppedCount() {
        return dropped.sum();
    }

    Collection<Accepted> unfollowed() {
        return unfollowed;
    }
}
