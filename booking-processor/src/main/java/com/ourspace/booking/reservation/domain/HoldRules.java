package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.rules.HoldLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How long a hold lasts, and how many a guest may have (product page, section 3). */
public final class HoldRules {

    /** How long a hold waits for payment. It is never extended. */
    public static final Duration HOLD = Duration.ofMinutes(10);

    /** A guest on a waitlist need not be at the screen when the offer comes, unless the stay is near. */
    static final Duration OFFERED_HOLD = Duration.ofMinutes(60);

    private static final Duration NEAR = Duration.ofHours(24);

    /** How long an expired order still matters to its space-date. */
    public static final Duration EXPIRED_HOLD_WINDOW = HoldLimits.EXPIRED_HOLD_WINDOW;

    private HoldRules() {}

    /** How long a hold lasts that was offered to somebody who waited. */
    static Duration offeredHold(Instant at, Instant startsAt) {
        return startsAt.isAfter(at.plus(NEAR)) ? OFFERED_HOLD : HOLD;
    }

    /** Rule 13, first half: at most three live holds per guest, wherever they are. */
    static Optional<Rejection> limit(DaySchedule schedule, Facts facts, long guestId, Instant at) {
        Stream<Instant> here = schedule.ordersOf(guestId)
                .filter(order -> order.status() == OrderStatus.WAITING)
                .map(Order::holdExpiresAt);
        List<Instant> ends = Stream.concat(here, facts.guest(guestId).holdsElsewhere().stream())
                .toList();
        return HoldLimits.limit(ends, at);
    }

    /** Rule 13, second half: who lets two holds run out on one space-date has to wait a while there. */
    static Optional<Rejection> cooldown(DaySchedule schedule, long guestId, Instant at) {
        List<Instant> ends = schedule.ordersOf(guestId)
                .filter(order -> order.status() == OrderStatus.EXPIRED)
                .map(Order::holdExpiresAt)
                .toList();
        return HoldLimits.cooldown(ends, at);
    }
}
