package com.ourspace.booking.space;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The live orders of a space whose stay is not over. */
public interface UpcomingOrders {

    /**
     * The orders of this space that are WAITING or COMPLETED and whose stay is not over at this time, the earliest
     * first. Whoever has locked the space before asking misses none: a hold is granted only by who has locked it, too.
     */
    List<UUID> of(long spaceId, Instant at);
}
