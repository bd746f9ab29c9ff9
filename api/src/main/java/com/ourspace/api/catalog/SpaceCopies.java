package com.ourspace.api.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ourspace.api.log.ReadModelCopy;
import java.util.Collection;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Caches the spaces that visitors look at. A change that this process writes removes the copy as soon as it is
 * committed; one that another process writes, when the search index of this one finds it, some 100 ms later.
 */
@Component
public class SpaceCopies implements ReadModelCopy {

    private static final int MAX_SPACES = 20_000;

    /** Another one after a swap: what is being read meanwhile ends in the old one. */
    private volatile Cache<Long, SpaceCopy> copies = empty();

    /**
     * The copy of a space, read if there is none.
     *
     * @param read returns null if there is no such space; while it runs, {@link #forget} of this space waits
     */
    @Nullable
    SpaceCopy find(long spaceId, LongFunction<@Nullable SpaceCopy> read) {
        return copies.get(spaceId, read::apply);
    }

    /** Removes the copies of spaces that have changed in the tables. */
    public void forget(Collection<Long> spaces) {
        copies.invalidateAll(spaces);
    }

    /** How many there are, at most 20,000. */
    long size() {
        copies.cleanUp();
        return copies.estimatedSize();
    }

    @Override
    public void onSwap() {
        copies = empty();
    }

    private static Cache<Long, SpaceCopy> empty() {
        return Caffeine.newBuilder().maximumSize(MAX_SPACES).build();
    }
}
