package com.ourspace.api.reservation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.space.SpaceStatus;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Spaces kept at hand, a few seconds old, so that accepting an order asks no database; and kept while the database is
 * away. The booking processor judges by what is true then.
 */
@Component
class KnownSpaces {

    private static final int MAX_SPACES = 20_000;
    private static final Duration REFRESH_AFTER = Duration.ofSeconds(2);

    private final LoadingCache<Long, @Nullable BookableSpace> cache;

    KnownSpaces(BookableSpaces spaces) {
        this.cache = Caffeine.newBuilder()
                .maximumSize(MAX_SPACES)
                .refreshAfterWrite(REFRESH_AFTER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build(spaceId -> spaces.find(spaceId).orElse(null));
    }

    /** What is known of the space; null if there is none. Bad news is never old: it is asked for again. */
    @Nullable
    BookableSpace find(long spaceId) {
        BookableSpace known = cache.get(spaceId);
        if (known != null && known.status() != SpaceStatus.ACTIVE) {
            cache.invalidate(spaceId);
            return cache.get(spaceId);
        }
        return known;
    }
}
