package com.ourspace.api.reservation;

import com.ourspace.api.log.ConsumedMessage;
import com.ourspace.api.log.EventTail;
import com.ourspace.contracts.reservation.OrderEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets a request wait for a change of its order, on a virtual thread. Each process takes every event into
 * {@link RecentOrders} and then wakes those who wait for its order. Where the memory is full, a waiter looks into the
 * table soon after the event and again, until it is there; the process that writes the table wakes its waiters at once.
 */
@Component
class OrderChangeNotifier implements EventTail.OrderEvents {

    /** How many requests wait at present. */
    static final String WAITING = "ourspace.orders.waiting";

    /** Counts the times at which a change has woken a request, which would have looked later otherwise. */
    static final String WOKEN = "ourspace.orders.woken";

    /** Long, since waiters are woken: thousands who look again and again would take the time of all others. */
    private static final long FIRST_PAUSE_MILLIS = 1_000;

    private static final long LAST_PAUSE_MILLIS = 4_000;

    /** After an event that the memory did not take: about as long as a batch takes into the table. */
    private static final long FIRST_PAUSE_AFTER_EVENT_MILLIS = 15;

    private static final long LAST_PAUSE_AFTER_EVENT_MILLIS = 250;

    private final Map<UUID, Set<Waiter>> waiting = new ConcurrentHashMap<>();
    private final RecentOrders recent;
    private final Counter woken;

    OrderChangeNotifier(RecentOrders recent, MeterRegistry meters) {
        this.recent = recent;
        Gauge.builder(WAITING, this::waiting)
                .description("Requests that wait for a change of their order")
                .strongReference(true)
                .register(meters);
        this.woken = Counter.builder(WOKEN)
                .description("Times at which a change of an order has woken a request that waits for it")
                .register(meters);
    }

    /** Wakes whoever waits for this order: the table has its change. */
    void changed(UUID orderId) {
        wake(orderId, Waiter::changed);
    }

    @Override
    public void onEvent(ConsumedMessage event) {
        boolean isKnown = recent.apply(event);
        UUID orderId = ((OrderEvent) event.message()).orderId();
        wake(orderId, isKnown ? Waiter::changed : Waiter::eventSeen);
    }

    private void wake(UUID orderId, Consumer<Waiter> signal) {
        for (Waiter waiter : waiting.getOrDefault(orderId, Set.of())) {
            signal.accept(waiter);
            woken.increment();
        }
    }

    @Override
    public void onGap() {
        recent.markGap();
    }

    /** How many requests wait at present. */
    int waiting() {
        return waiting.values().stream().mapToInt(Set::size).sum();
    }

    /**
     * Looks again after each change of the order until it has seen enough, or until the time is over.
     *
     * @return what was seen last
     */
    <T> T await(UUID orderId, Supplier<T> look, Predicate<T> enough, Duration timeout) {
        if (timeout.isZero()) {
            return look.get();
        }
        Waiter waiter = new Waiter(System.nanoTime() + timeout.toNanos());
        register(orderId, waiter);
        try {
            // Registered before the first look: a change in between wakes it.
            T seen = look.get();
            while (!enough.test(seen) && waiter.pause()) {
                seen = look.get();
            }
            return seen;
        } finally {
            unregister(orderId, waiter);
        }
    }

    private void register(UUID orderId, Waiter waiter) {
        waiting.compute(orderId, (id, others) -> {
            Set<Waiter> waiters = others == null ? ConcurrentHashMap.newKeySet() : others;
            waiters.add(waiter);
            return waiters;
        });
    }

    private void unregister(UUID orderId, Waiter waiter) {
        waiting.computeIfPresent(orderId, (id, waiters) -> {
            waiters.remove(waiter);
            return waiters.isEmpty() ? null : waiters;
        });
    }

    /** One request that waits. */
    private static final class Waiter {

        private final long endNanos;
        private final Semaphore signal = new Semaphore(0);
        private volatile boolean changed;
        private volatile boolean eventSeen;
        private long pauseMillis = FIRST_PAUSE_MILLIS;
        private long afterEventMillis = LAST_PAUSE_AFTER_EVENT_MILLIS + 1;

        Waiter(long endNanos) {
            this.endNanos = endNanos;
        }

        void changed() {
            changed = true;
            signal.release();
        }

        void eventSeen() {
            eventSeen = true;
            signal.release();
        }

        /**
         * Waits until it is worth a look.
         *
         * @return false if the time is over, or the process is about to end
         */
        boolean pause() {
            while (true) {
                long leftNanos = endNanos - System.nanoTime();
                if (leftNanos <= 0) {
                    return false;
                }
                boolean signalled = acquire(Math.min(leftNanos, TimeUnit.MILLISECONDS.toNanos(nextPauseMillis())));
                if (Thread.currentThread().isInterrupted()) {
                    return false;
                }
                signal.drainPermits();
                if (eventSeen) {
                    eventSeen = false;
                    afterEventMillis = FIRST_PAUSE_AFTER_EVENT_MILLIS;
                }
                if (changed || !signalled) {
                    changed = false;
                    return true;
                }
            }
        }

        /** Short ones after an event, each twice as long as the one before; then long ones. */
        private long nextPauseMillis() {
            if (afterEventMillis <= LAST_PAUSE_AFTER_EVENT_MILLIS) {
                long pause = afterEventMillis;
                afterEventMillis *= 2;
                return pause;
            }
            long pause = pauseMillis;
            pauseMillis = Math.min(pauseMillis * 2, LAST_PAUSE_MILLIS);
            return pause;
        }

        private boolean acquire(long nanos) {
            try {
                return signal.tryAcquire(nanos, TimeUnit.NANOSECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
