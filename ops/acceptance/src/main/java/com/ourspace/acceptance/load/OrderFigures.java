package com.ourspace.acceptance.load;

import com.ourspace.standalone.client.Session;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** The responses of one run of orders, which any thread may record. */
final class OrderFigures {

    private final Latencies accepted = new Latencies("POST → 202");
    private final Latencies decided = new Latencies("POST → decided");
    private final Counters outcomes = new Counters();
    private final Counters errors = new Counters();
    private final LongAdder dropped = new LongAdder();
    private final Queue<Accepted> unfollowed = new ConcurrentLinkedQueue<>();

    /** An order whose guest did not wait for its decision, with its path. */
    record Accepted(Session guest, String path) {}

    /** Records an order in the log (202), timed from the moment it was due. */
    void accepted(long dueNanos) {
        accepted.since(dueNanos);
    }

    /** Records an accepted order whose outcome is looked up later. */
    void unfollowed(Session guest, String path) {
        unfollowed.add(new Accepted(guest, path));
    }

    /** Records a decision, timed from the moment the order was due. */
    void decided(long dueNanos, String outcome) {
        decided.since(dueNanos);
        outcomes.add(outcome);
    }

    /** Records the outcome of an order whose decision nobody waited for. */
    void foundDecided(String outcome) {
        outcomes.add(outcome);
    }

    /** Records a failure by its description. */
    void failed(String what) {
        errors.add(what);
    }

    /** Records an order that was due but not sent, because too many were in flight. */
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
