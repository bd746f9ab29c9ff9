package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.rules.BookableSpace;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts from outside its space-date that a decision used. They are stored with it, so that a replay gives the same
 * answer.
 *
 * @param space the space as the rules see it; null if there is none, or if the rules do not use it
 * @param guests the guests whom the decision may concern, by user id
 * @param takenOrders ids of orders that exist already, though an entry of the waitlist names them as its own
 */
public record Facts(@Nullable BookableSpace space, SortedMap<Long, GuestFacts> guests, SortedSet<UUID> takenOrders) {

    /** The facts of commands whose rules use none. */
    public static final Facts NONE = new Facts(null, Map.of());

    @SuppressWarnings("NullAway") // Facts that were stored without them.
    public Facts {
        guests = Collections.unmodifiableSortedMap(new TreeMap<>(guests));
        takenOrders =
                Collections.unmodifiableSortedSet(takenOrders == null ? new TreeSet<>() : new TreeSet<>(takenOrders));
    }

    public Facts(@Nullable BookableSpace space, Map<Long, GuestFacts> guests) {
        this(space, guests, Set.of());
    }

    public Facts(@Nullable BookableSpace space, Map<Long, GuestFacts> guests, Set<UUID> takenOrders) {
        this(space, new TreeMap<>(guests), new TreeSet<>(takenOrders));
    }

    /** The facts after these events of a decision that is still being made: they move points. */
    Facts after(List<ReservationEvent> events) {
        SortedMap<Long, GuestFacts> next = new TreeMap<>(guests);
        for (ReservationEvent event : events) {
            LedgerPosting.of(event)
                    .ifPresent(posting ->
                            next.computeIfPresent(posting.guestId(), (_, guest) -> guest.with(posting.amount())));
        }
        return new Facts(space, next, takenOrders);
    }

    /** Whether an entry of the waitlist can't become this order, since there is one with its id. */
    boolean isTaken(UUID orderId) {
        return takenOrders.contains(orderId);
    }

    /**
     * The facts about this guest.
     *
     * @throws IllegalStateException if there are none, which is a mistake of the code that gathered the facts
     */
    GuestFacts guest(long guestId) {
        return Optional.ofNullable(guests.get(guestId))
                .orElseThrow(() -> new IllegalStateException("nothing is known of guest " + guestId));
    }
}
