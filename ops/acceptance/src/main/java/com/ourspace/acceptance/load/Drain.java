package com.ourspace.acceptance.load;

import com.ourspace.acceptance.load.OrderFigures.Accepted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Waits until all accepted orders are decided.
 *
 * <p>The newest orders are looked up first. Each partition decides in order, so the older ones are decided by then, and
 * the lookups do not slow the decisions down.
 *
 * @param seconds seconds until the last order was decided that was undecided at its first lookup
 * @param lost number of orders that were not decided within a minute, or are unknown
 */
record Drain(double seconds, int lost) {

    private static final int CONNECTIONS = 16;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Records the outcome of each order. */
    static Drain await(Collection<Accepted> orders, Supplier<OrderClient> factory, OrderFigures figures) {
        List<Accepted> newestFirst = new ArrayList<>(orders);
        Collections.reverse(newestFirst);
        Queue<Accepted> left = new ConcurrentLinkedQueue<>(newestFirst);
        Queue<Accepted> lost = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        AtomicLong lastWaited = new AtomicLong(start);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                threads.execute(() -> look(left, lost, factory, figures, lastWaited));
            }
        }
        return new Drain((lastWaited.get() - start) / NANOS_PER_SECOND, lost.size() + left.size());
    }

    private static void look(
            Queue<Accepted> left,
            Queue<Accepted> lost,
            Supplier<OrderClient> factory,
            OrderFigures figures,
            AtomicLong lastWaited) {
        try (OrderClient client = factory.get()) {
            for (Accepted order = left.poll(); order != null; order = left.poll()) {
                if (!isDecided(order, client, figures, lastWaited)) {
                    lost.add(order);
                }
            }
        }
    }

    private static boolean isDecided(Accepted order, OrderClient client, OrderFigures figures, AtomicLong lastWaited) {
        try {
            String outcome = client.look(order.guest(), order.path());
            if (outcome == null) {
                outcome = client.await(order.guest(), order.path(), figures);
                lastWaited.accumulateAndGet(System.nanoTime(), Math::max);
            }
            if (outcome != null) {
                figures.foundDecided(outcome);
            }
            return outcome != null;
        } catch (IOException failed) {
            figures.failed(failed.getClass().getSimpleName());
            return false;
        }
    }
}
