package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistOffered;
import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.rules.BookingRules;
import com.ourspace.contracts.space.SlotOffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Offers of freed halves to the waitlist. A half is offered to the first entry that it fits, by the decision that frees
 * it, so that it never becomes public in between. An entry that it does not fit, or whose guest may not have it now, is
 * passed over and stays on the waitlist.
 */
final class Promotions {

    private Promotions() {}

    /**
     * The events of the first offer that can be made; empty if there is none. The next offer is made on the state after
     * these events.
     *
     * @param mayBeOffered the entries that may get an offer; all others are passed over
     */
    static List<ReservationEvent> next(
            DaySchedule schedule, Predicate<WaitlistEntry> mayBeOffered, Facts facts, Decided decided) {
        return schedule.waitlist().values().stream()
                .filter(mayBeOffered)
                .filter(entry -> schedule.isFree(entry.slot()) && canBecomeAnOrder(entry, schedule, facts))
                .flatMap(entry -> offer(entry, schedule, facts, decided).stream())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * An entry whose order id another order has already is passed over: it changes no order and stops no other entry.
     */
    private static boolean canBecomeAnOrder(WaitlistEntry entry, DaySchedule schedule, Facts facts) {
        return !facts.isTaken(entry.orderId()) && schedule.find(entry.orderId()).isEmpty();
    }

    private static Optional<List<ReservationEvent>> offer(
            WaitlistEntry entry, DaySchedule schedule, Facts facts, Decided decided) {
        SpaceDate spaceDate = schedule.spaceDate();
        GuestFacts guest = facts.guest(entry.guestId());
        BookableSpace space = facts.space();
        if (space == null
                || BookingRules.check(space, guest.suspended(), entry.asking(spaceDate), decided.at())
                        .isPresent()) {
            return Optional.empty();
        }
        long price = space.offer(entry.slot()).map(SlotOffer::price).orElseThrow();
        if (entry.paysAtOnce(price) && guest.balance() >= price) {
            return Optional.of(List.of(
                    offered(entry, spaceDate, decided),
                    held(entry, spaceDate, price, space, decided),
                    paid(entry, spaceDate, price, decided)));
        }
        return mayHold(entry, schedule, facts, decided.at())
                ? Optional.of(
                        List.of(offered(entry, spaceDate, decided), held(entry, spaceDate, price, space, decided)))
                : Optional.empty();
    }

    /** Rule 13 applies to guests who waited as well; a guest who pays at once has no hold. */
    private static boolean mayHold(WaitlistEntry entry, DaySchedule schedule, Facts facts, Instant at) {
        return HoldRules.limit(schedule, facts, entry.guestId(), at)
                .or(() -> HoldRules.cooldown(schedule, entry.guestId(), at))
                .isEmpty();
    }

    private static WaitlistOffered offered(WaitlistEntry entry, SpaceDate spaceDate, Decided decided) {
        return new WaitlistOffered(
                entry.id(),
                spaceDate.spaceId(),
                spaceDate.useDate(),
                entry.slot(),
                entry.guestId(),
                entry.orderId(),
                holdExpiresAt(entry, spaceDate, decided),
                decided);
    }

    private static ReservationHeld held(
            WaitlistEntry entry, SpaceDate spaceDate, long price, BookableSpace space, Decided decided) {
        return new ReservationHeld(
                entry.orderId(),
                spaceDate.spaceId(),
                spaceDate.useDate(),
                entry.slot(),
                entry.guestId(),
                entry.headCount(),
                price,
                space.refundPolicy(),
                holdExpiresAt(entry, spaceDate, decided),
                entry.requestDigest(),
                1,
                decided);
    }

    private static ReservationCompleted paid(WaitlistEntry entry, SpaceDate spaceDate, long price, Decided decided) {
        return new ReservationCompleted(
                entry.orderId(),
                spaceDate.spaceId(),
                spaceDate.useDate(),
                entry.slot(),
                entry.guestId(),
                price,
                2,
                decided);
    }

    private static Instant holdExpiresAt(WaitlistEntry entry, SpaceDate spaceDate, Decided decided) {
        Instant startsAt = entry.slot().startsAt(spaceDate.useDate());
        return decided.at().plus(HoldRules.offeredHold(decided.at(), startsAt));
    }
}
