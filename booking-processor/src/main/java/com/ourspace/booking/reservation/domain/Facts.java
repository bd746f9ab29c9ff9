package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.rules.BookableSpace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision was told from outside its space-date. Stored with it, so that a replay gives the same answer.
 *
 * @param space what was known of the space, null if there was none
 * @param guestSuspended whether the guest's account was suspended
 * @param holdsElsewhere ends of the guest's live holds on other space-dates, earliest first
 */
public record Facts(@Nullable BookableSpace space, boolean guestSuspended, List<Instant> holdsElsewhere) {

    public Facts {
        holdsElsewhere = holdsElsewhere.stream().sorted().toList();
    }

    /** For commands that have to be told nothing. */
    public static final Facts NONE = new Facts(null, false, List.of());
}
