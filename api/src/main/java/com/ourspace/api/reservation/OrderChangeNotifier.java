package com.ourspace.api.reservation;

import com.ourspace.api.log.EventTail;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets a request wait for its order, on a virtual thread. Every process hears when something was decided, and then
 * looks into the table soon and again, until it is there; the process that writes the table says at once when it is.
 */
@Component
class OrderChangeNotifier implements EventTail.OrderEvents {

    /** Rare, since the signals are what counts: thousands who look again and again would keep the rest from work. */
    private static final long FIRST_PAUSE_MILLIS = 1_000;

    private static final long LAST_PAUSE_MILLIS = 4_000;

    /**
     * After an event: about as long as a batch takes into the table, which then says so itself where this process did
     * it.
     */
    private static final long FIRST_PAUSE_AFTER_EVENT_MILLIS = 15;

    private static final long LAST_PAUSE_AFTER_EVENT_MILLIS = 250;

    private final Map<UUID, Set<Waiter>> waiting = new ConcurrentHashMap<>();

    /** Wakes whoever waits for this order: the table has its change. */
    void changed(UUID orderId) {
        waiting.getOrDefault(orderId, Set.of()).forEach(Waiter::tableChanged);
    }

    /** The table will have it soon, whoever writes it. */
    @Override
    public void decided(UUID subjectId) {
        waiting.getOrDefault(subjectId, Set.of()).forEach(Waiter::eventSeen);
    }

    /**
     * Looks until it has seen enough, or until patience ends.
     *
     * @return what was seen last
     */
    <T> T await(UUID orderId, Supplier<T> look, Predicate<T> enough, Duration preferWait) {
        if (preferWait.isZero()) {
            return look.get();
        }
        Waiter waiter = new Waiter(System.nanoTime() + preferWait.toNanos());
        register(orderId, waiter);
        try {
            // Registered before the first look: no change goes unheard in between.
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
        private volatile boolean tableChanged;
        private volatile boolean eventSeen;
        private long pauseMillis = FIRST_PAUSE_MILLIS;
        private long afterEventMillis = LAST_PAUSE_AFTER_EVENT_MILLIS + 1;

        Waiter(long endNanos) {
            this.endNanos = endNanos;
        }

        void tableChanged() {
            tableChanged = true;
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
                if (tableChanged || !signalled) {
                    tableChanged = false;
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
