package com.ourspace.api.reservation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ourspace.api.log.EventTail;
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
 * Spaces kept at hand, so that accepting an order asks no database; and kept while the database is away. A copy is some
 * seconds old at most, and less once an event tells that the space has changed. The booking processor judges by what is
 * true then.
 */
@Component
class SpaceCache implements EventTail.SpaceEvents {

    private static final Logger LOG = LoggerFactory.getLogger(SpaceCache.class);
    private static final int MAX_SPACES = 20_000;
    /** So old a copy is replaced beside the requests that use it; older, and the request reads the space itself. */
    private static final long REFRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private static final long MAX_AGE_NANOS = Duration.ofSeconds(5).toNanos();
    /** While a change of the space is on its way into the table, a copy is good for so long. */
    private static final long MAX_AGE_AFTER_CHANGE_NANOS = Duration.ofMillis(50).toNanos();
    /** How long that way may be; what comes later is met by the copy's ordinary age. */
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
            return spaceOf(replaced(spaceId, null));
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
     * The space as it stands in the table; null if there is none.
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

    /** Of many who find this copy too old one reads, and the others wait for that. */
    private @Nullable Copy replaced(long spaceId, @Nullable Copy old) {
        return copies.asMap().compute(spaceId, (_, present) -> present == old ? load(spaceId) : present);
    }

    private @Nullable Copy load(long spaceId) {
        long readAt = System.nanoTime();
        return spaces.find(spaceId).map(space -> new Copy(space, readAt)).orElse(null);
    }

    private static @Nullable BookableSpace spaceOf(@Nullable Copy copy) {
        return copy == null ? null : copy.space;
    }

    /** Its row may not be written yet, here or by another process: until then no copy is good for long. */
    @Override
    public void changed(long spaceId) {
        changedAt.put(spaceId, System.nanoTime());
    }

    private long maxAge(long spaceId) {
        Long at = changedAt.getIfPresent(spaceId);
        return at != null && System.nanoTime() - at < CHANGING_NANOS ? MAX_AGE_AFTER_CHANGE_NANOS : MAX_AGE_NANOS;
    }

    private @Nullable BookableSpace readOrKeep(long spaceId, Copy copy) {
        if (System.nanoTime() - circuitOpenUntil < 0) {
            return copy.space;
        }
        try {
            return spaceOf(replaced(spaceId, copy));
        } catch (DataAccessException | TransactionException away) {
            // Asking takes as long as connecting may; nobody else has to wait for the same answer for a while.
            circuitOpenUntil = System.nanoTime() + CIRCUIT_OPEN_NANOS;
            LOG.warn("Spaces stay as they were known: {}", away.toString());
            return copy.space;
        }
    }

    /** A space as it was read once. */
    private static final class Copy {

        private final BookableSpace space;
        private final long readAt;
        private volatile boolean isRefreshed;

        Copy(BookableSpace space, long readAt) {
            this.space = space;
            this.readAt = readAt;
        }

        /** Once is enough. */
        boolean isToBeRefreshed() {
            boolean first = !isRefreshed;
            isRefreshed = true;
            return first;
        }
    }
}
