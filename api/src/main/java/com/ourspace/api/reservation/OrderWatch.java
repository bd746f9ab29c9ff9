package com.ourspace.api.reservation;

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
 * Lets a request wait for its order, on a virtual thread. The projection of this process wakes it at once; where
 * another process does the projecting, a look now and then finds out.
 */
@Component
class OrderWatch {

    /** Rare, since the bell is what counts: thousands who look again and again would keep the rest from being done. */
    private static final long FIRST_LOOK_MILLIS = 1_000;

    private static final long LAST_LOOK_MILLIS = 4_000;

    private final Map<UUID, Set<Semaphore>> waiting = new ConcurrentHashMap<>();

    /** Wakes whoever waits for this order. */
    void changed(UUID orderId) {
        waiting.getOrDefault(orderId, Set.of()).forEach(Semaphore::release);
    }

    /**
     * Looks until it has seen enough, or until patience ends.
     *
     * @return what was seen last
     */
    <T> T await(UUID orderId, Supplier<T> look, Predicate<T> enough, Duration patience) {
        if (patience.isZero()) {
            return look.get();
        }
        Semaphore bell = new Semaphore(0);
        register(orderId, bell);
        try {
            return await(bell, look, enough, System.nanoTime() + patience.toNanos());
        } finally {
            unregister(orderId, bell);
        }
    }

    private static <T> T await(Semaphore bell, Supplier<T> look, Predicate<T> enough, long endNanos) {
        long pauseMillis = FIRST_LOOK_MILLIS;
        while (true) {
            // The bell hangs before the first look: no change goes unheard in between.
            T seen = look.get();
            long leftNanos = endNanos - System.nanoTime();
            if (enough.test(seen) || leftNanos <= 0 || !pause(bell, Math.min(leftNanos, millis(pauseMillis)))) {
                return seen;
            }
            bell.drainPermits();
            pauseMillis = Math.min(pauseMillis * 2, LAST_LOOK_MILLIS);
        }
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** False if the process is about to end. */
    private static boolean pause(Semaphore bell, long nanos) {
        try {
            bell.tryAcquire(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void register(UUID orderId, Semaphore bell) {
        waiting.compute(orderId, (id, others) -> {
            Set<Semaphore> bells = others == null ? ConcurrentHashMap.newKeySet() : others;
            bells.add(bell);
            return bells;
        });
    }

    private void unregister(UUID orderId, Semaphore bell) {
        waiting.computeIfPresent(orderId, (id, bells) -> {
            bells.remove(bell);
            return bells.isEmpty() ? null : bells;
        });
    }
}
