package com.ourspace.api.search;

import com.ourspace.contracts.space.SpaceListing;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A listed space as it is indexed.
 *
 * @param revision when it changed last, by {@code space_revision}
 * @param listing with the offers that are enabled, at least one
 * @param cover variants of its first image, as JSON; null while there is none
 */
public record IndexedSpace(
        long id,
        long hostId,
        long revision,
        SpaceListing listing,
        int likeCount,
        BigDecimal ratingAverage,
        int reviewCount,
        @Nullable String cover) {}
