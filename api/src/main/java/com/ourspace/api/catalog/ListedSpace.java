package com.ourspace.api.catalog;

import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.contracts.space.SpaceStatus;
import java.math.BigDecimal;

/** A space as the read model knows it: what its host said, and what became of it. */
public record ListedSpace(
        long spaceId,
        long hostId,
        SpaceStatus status,
        int version,
        SpaceListing listing,
        int likeCount,
        BigDecimal ratingAverage,
        int reviewCount) {

    BookableSpace bookable() {
        return BookableSpace.of(hostId, status, listing);
    }

    /**
     * Whether this visitor may look at it: a draft is its host's alone.
     *
     * @param visitorId the signed-in user, 0 for a stranger
     */
    boolean isShownTo(long visitorId) {
        return switch (status) {
            case ACTIVE, PAUSED -> true;
            case DRAFT -> visitorId == hostId;
            case REMOVED -> false;
        };
    }
}
