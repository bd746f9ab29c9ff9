package com.ourspace.api.catalog;

import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.contracts.space.SpaceStatus;
import java.math.BigDecimal;

/** A space of the read model: its listing, status, and statistics. */
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
     * Whether a visitor may see the space: a draft is visible to its host only.
     *
     * @param visitorId the signed-in user, 0 if the visitor is anonymous
     */
    boolean isShownTo(long visitorId) {
        return switch (status) {
            case ACTIVE, PAUSED -> true;
            case DRAFT -> visitorId == hostId;
            case REMOVED -> false;
        };
    }
}
