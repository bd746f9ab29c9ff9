package com.ourspace.api.reservation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ourspace.api.log.EventTail;
import com.ourspace.api.log.ReadModelCopy;
import com.ourspace.contracts.rules.BookableSpace;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Caches the facts of spaces, so that an order is accepted without a statement, and while the database is away. A copy
 * is some seconds old at most, and less after an event of its space. The booking processor decides with the current
 * facts.
 */
@Component
class SpaceCache implements EventTail.SpaceEvents, ReadModelCopy {

    private static final Logger LOG = LoggerFactory.getLogger(SpaceCache.class);
    private static final int MAX_SPACES = 20_000;
    /** A copy of this age is replaced in the background; an older one is replaced before it is used. */
    private static final long REFRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private static final long MAX_AGE_NANOS = Duration.ofSeconds(5).toNanos();
    /** The highest age of a copy while a change of its space is being written to the table. */
    private static final long MAX_AGE_AFTER_CHANGE_NANOS = Duration.ofMillis(50).toNanos();
    /**
     * The time in which a change is written to the table; a later change is noticed by the ordinary age of the copy.
     */
    private static final long CHANGING_NANOS = Duration.ofSeconds(5).toNanos();

    private static final long CIRCUIT_OPEN_NANOS = Duration.ofSeconds(5).toNanos();

    private final BookableSpaces spaces;
    private final Cache<Long, Copy> copies =
            Caffeine.newBuilder().maximumSize(MAX_SPACES).build();
    private final Cache<Long, Long> changedAt =
            Caffeine.newBuilder().maximumSize(MAX_SPACES).build();
    private final Executor refreshes = Executors.newVirtualThreadPerTaskExecutor();
    private volatile long circuitOpenUntil = System.nanoTime();

    SpaceCache(BookableSpaces spaces) {
        this.spaces = spaces;
    }

    /** The cached space; null if there is no such space. */
    @Nullable
    BookableSpace find(long spaceId) {
        Copy copy = copies.getIfPresent(spaceId);
        if (copy == null) {
            // Of several requests for a space without a copy, one reads, and the others wait for it.
            return spaceOf(copies.asMap().computeIfAbsent(spaceId, this::load));
        }
        long age = System.nanoTime() - copy.readAt;
        if (age > maxAge(spaceId)) {
            return readOrKeep(spaceId, copy);
        }
        if (age > REFRESH_NANOS && copy.isToBeRefreshed()) {
            refreshes.execute(() -> readOrKeep(spaceId, copy));
        }
        return copy.space;
    }

    /**
     * The space in the table; null if there is none.
     *
     * @throws DataAccessException if it could not be read
     */
    @Nullable
    BookableSpace read(long spaceId) {
        Copy copy = load(spaceId);
        if (copy == null) {
            copies.invalidate(spaceId);
        } else {
            copies.put(spaceId, copy);
        }
        return spaceOf(copy);
    }

    private @Nullable Copy load(long spaceId) {
        long readAt = System.nanoTime();
        return spaces.findBookable(spaceId)
                .map(space -> new Copy(space, readAt))
                .orElse(null);
    }

    private static @Nullable BookableSpace spaceOf(@Nullable Copy copy) {
        return copy == null ? null : copy.space;
    }

    /** No copy is fresh for long until the row of the event is written, here or by another process. */
    @Override
    public void changed(long spaceId) {
        changedAt.put(spaceId, System.nanoTime());
    }

    @Override
    public void onSwap() {
        copies.invalidateAll();
    }

    private long maxAge(long spaceId) {
        Long at = changedAt.getIfPresent(spaceId);
        return at != null && System.nanoTime() - at < CHANGING_NANOS ? MAX_AGE_AFTER_CHANGE_NANOS : MAX_AGE_NANOS;
    }

    /** Of several requests that find this copy too old, one reads, and the others wait for it. */
    private @Nullable BookableSpace readOrKeep(long spaceId, Copy copy) {
        if (isCircuitOpen()) {
            return copy.space;
        }
        return spaceOf(
                copies.asMap().compute(spaceId, (_, present) -> present == copy ? readOrSame(spaceId, copy) : present));
    }

    /** A new copy; the same one while the database is away, which those who have waited for it keep as well. */
    private @Nullable Copy readOrSame(long spaceId, Copy copy) {
        if (isCircuitOpen()) {
            return copy;
        }
        try {
            return load(spaceId);
        } catch (DataAccessException | TransactionException away) {
            // A failing query takes as long as its time limit, so the circuit stays open for a while.
            circuitOpenUntil = System.nanoTime() + CIRCUIT_OPEN_NANOS;
            LOG.warn("Spaces stay as they were known: {}", away.toString());
            return copy;
        }
    }

    private boolean isCircuitOpen() {
        return System.nanoTime() - circuitOpenUntil < 0;
    }

    /** A copy of a space. */
    private static final class Copy {

        private final BookableSpace space;
        private final long readAt;
        private volatile boolean isRefreshed;

        Copy(BookableSpace space, long readAt) {
            this.space = space;
            this.readAt = readAt;
        }

        /** Whether the caller has to refresh it: true once. */
        boolean isToBeRefreshed() {
            boolean first = !isRefreshed;
            isRefreshed = true;
            return first;
        }
    }
}
