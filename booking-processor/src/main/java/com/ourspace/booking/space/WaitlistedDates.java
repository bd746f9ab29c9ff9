package com.ourspace.booking.space;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Where guests wait for a space. */
public interface WaitlistedDates {

    /**
     * The dates of use, from today on, for which guests wait at this space, the earliest first. Whoever has locked the
     * space before asking misses none: an entry is made only by who has locked it, too.
     *
     * @param at decision time; "today" is read from it in Seoul
     */
    List<LocalDate> of(long spaceId, Instant at);
}
