package com.ourspace.booking.reservation.domain;

import java.time.Instant;
import java.util.List;

/**
 * The facts about a guest that a decision used.
 *
 * @param suspended whether the account is suspended
 * @param holdsElsewhere ends of the guest's live holds on other space-dates, earliest first
 * @param balance points in the guest's wallet
 */
public record GuestFacts(boolean suspended, List<Instant> holdsElsewhere, long balance) {

    public GuestFacts {
        holdsElsewhere = holdsElsewhere.stream().sorted().toList();
    }

    GuestFacts with(long points) {
        return new GuestFacts(suspended, holdsElsewhere, balance + points);
    }
}
