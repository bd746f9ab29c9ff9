package com.ourspace.booking.space;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The orders and waitlists of a space, as far as changes of the space depend on them. A caller that has locked the
 * space misses none, because whoever grants a hold or adds an entry locks the space, too.
 */
public interface SpaceBookings {

    /**
     * The orders of this space that are WAITING or COMPLETED and whose stay is not over at this time, the earliest
     * first.
     */
    List<UUID> upcomingOrders(long spaceId, Instant at);

    /**
     * The dates of use, from today on, for which guests wait at this space, the earliest first.
     *
     * @param at decision time; "today" is read from it in Seoul
     */
    List<LocalDate> waitlistedDates(long spaceId, Instant at);
}
