package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.rules.HoldLimits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The holds of one guest that count for rule 13: those that run, and those that expired lately. */
record GuestHolds(List<Held> all) {

    /** An unpaid hold, whether or not its end is recorded. */
    record Held(SpaceDate spaceDate, Instant until) {}

    Optional<Rejection> limit(Instant now) {
        return HoldLimits.limit(all.stream().map(Held::until).toList(), now);
    }

    Optional<Rejection> cooldown(SpaceDate spaceDate, Instant now) {
        return HoldLimits.cooldown(
                all.stream()
                        .filter(hold -> hold.spaceDate().equals(spaceDate))
                        .map(Held::until)
                        .filter(until -> !until.isAfter(now))
                        .toList(),
                now);
    }
}
