package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.rules.HoldLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The length of a hold, and the number of holds of a guest (product page, section 3). */
public final class HoldRules {

    /** How long a hold waits for payment. It is never extended. */
    public static final Duration HOLD = Duration.ofMinutes(10);

    /** A guest on a waitlist need not be at the screen when the offer comes, unless the stay is near. */
    static final Duration OFFERED_HOLD = Duration.ofMinutes(60);

    private static final Duration NEAR = Duration.ofHours(24);

    private HoldRules() {}

    /** The length of a hold that is offered to a guest on a waitlist. */
    static Duration offeredHold(Instant at, Instant startsAt) {
        return startsAt.isAfter(at.plus(NEAR)) ? OFFERED_HOLD : HOLD;
    }

    /** Rule 13, first half: at most three live holds per guest, wherever they are. */
    static Optional<Rejection> limit(DaySchedule schedule, Facts facts, long guestId, Instant at) {
        Stream<Instant> here = schedule.ordersOf(guestId)
                .filter(Order.Waiting.class::isInstance)
                .map(order -> order.terms().holdExpiresAt());
        List<Instant> ends = Stream.concat(here, facts.guest(guestId).holdsElsewhere().stream())
                .toList();
        return HoldLimits.limit(ends, at);
    }

    /**
     * Rule 13, second half: after two holds of a guest ran out on a space-date, the guest has to wait a while there.
     */
    static Optional<Rejection> cooldown(DaySchedule schedule, long guestId, Instant at) {
        List<Instant> ends = schedule.ordersOf(guestId)
                .filter(Order.Expired.class::isInstance)
                .map(order -> order.terms().holdExpiresAt())
                .toList();
        return HoldLimits.cooldown(ends, at);
    }
}
