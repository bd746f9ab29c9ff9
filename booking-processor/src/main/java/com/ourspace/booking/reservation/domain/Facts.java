package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.rules.BookableSpace;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a decision was told from outside its space-date. Stored with it, so that a replay gives the same answer.
 *
 * @param space what was known of the space, null if there was none
 * @param guests the guests it may concern, by user id
 */
public record Facts(@Nullable BookableSpace space, SortedMap<Long, GuestFacts> guests) {

    /** For commands that have to be told nothing. */
    public static final Facts NONE = new Facts(null, Map.of());

    public Facts {
        guests = Collections.unmodifiableSortedMap(new TreeMap<>(guests));
    }

    public Facts(@Nullable BookableSpace space, Map<Long, GuestFacts> guests) {
        this(space, new TreeMap<>(guests));
    }

    /** The facts after these events of a decision that is still being made: they move points. */
    Facts after(List<ReservationEvent> events) {
        SortedMap<Long, GuestFacts> next = new TreeMap<>(guests);
        for (ReservationEvent event : events) {
            Posting.of(event)
                    .ifPresent(posting ->
                            next.computeIfPresent(posting.guestId(), (_, guest) -> guest.with(posting.amount())));
        }
        return new Facts(space, next);
    }

    /**
     * What was told about this guest.
     *
     * @throws IllegalStateException if nothing was, which is a mistake of whoever gathered the facts
     */
    GuestFacts guest(long guestId) {
        return Optional.ofNullable(guests.get(guestId))
                .orElseThrow(() -> new IllegalStateException("nothing is known of guest " + guestId));
    }
}
