package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistCommand;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import com.ourspace.contracts.reservation.WaitlistCommand.LeaveWaitlist;
import com.ourspace.contracts.reservation.WaitlistEndReason;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistEnded;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistJoined;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistLeft;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistRefused;
import com.ourspace.contracts.reservation.WaitlistRefusal;
import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.rules.BookingRequest;
import com.ourspace.contracts.rules.BookingRules;
import com.ourspace.contracts.space.SpaceStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules for joining and leaving a waitlist, and for the end of its entries (product page, section 9). */
final class Waitlists {

    private Waitlists() {}

    static ReservationEvent join(DaySchedule schedule, JoinWaitlist command, Facts facts, Decided decided) {
        return refusal(schedule, command, facts, decided)
                .<ReservationEvent>map(refusal -> refused(command, refusal, decided))
                .orElseGet(() -> joined(command, decided));
    }

    /** A guest who could not book the slot if it were free cannot wait for it, and a free slot has no waitlist. */
    private static Optional<WaitlistRefusal> refusal(
            DaySchedule schedule, JoinWaitlist command, Facts facts, Decided decided) {
        BookingRequest asked =
                new BookingRequest(command.guestId(), command.useDate(), command.slot(), command.headCount(), null);
        boolean suspended = facts.guest(command.guestId()).suspended();
        return BookingRules.check(facts.space(), suspended, asked, decided.at())
                .or(() -> SlotRules.alreadyYours(schedule, command.slot(), command.guestId()))
                .<WaitlistRefusal>map(WaitlistRefusal.NotBookable::new)
                .or(() -> alreadyWaiting(schedule, command))
                .or(() -> schedule.isFree(command.slot())
                        ? Optional.of(new WaitlistRefusal.SlotFree())
                        : Optional.empty());
    }

    private static Optional<WaitlistRefusal> alreadyWaiting(DaySchedule schedule, JoinWaitlist command) {
        return schedule.waitlist().values().stream()
                .filter(entry -> entry.guestId() == command.guestId() && entry.slot() == command.slot())
                .findFirst()
                .map(entry -> new WaitlistRefusal.AlreadyWaiting(entry.id()));
    }

    private static WaitlistJoined joined(JoinWaitlist command, Decided decided) {
        return new WaitlistJoined(
                command.entryId(),
                command.orderId(),
                command.spaceId(),
                command.useDate(),
                command.slot(),
                command.guestId(),
                command.headCount(),
                command.maxPrice(),
                command.autoPay(),
                command.requestDigest(),
                decided);
    }

    static ReservationEvent leave(DaySchedule schedule, LeaveWaitlist command, Decided decided) {
        WaitlistEntry entry = schedule.waitlist().get(command.entryId());
        return entry == null || entry.guestId() != command.guestId()
                ? refused(command, new WaitlistRefusal.NotWaiting(), decided)
                : new WaitlistLeft(command.entryId(), command.spaceId(), command.useDate(), command.guestId(), decided);
    }

    /**
     * Ends the entries of which a condition of joining is true no longer and never will be again. A condition that can
     * be true again, as where a space is paused or a guest has too many holds, ends nothing: such an entry is passed
     * over.
     */
    static List<ReservationEvent> over(DaySchedule schedule, Facts facts, Decided decided) {
        return schedule.waitlist().values().stream()
                .flatMap(entry -> over(entry, schedule, facts, decided).stream())
                .toList();
    }

    private static Optional<ReservationEvent> over(
            WaitlistEntry entry, DaySchedule schedule, Facts facts, Decided decided) {
        if (entry.isOver(schedule.spaceDate(), decided.at())) {
            return Optional.of(ended(entry, schedule.spaceDate(), null, decided));
        }
        if (isRemoved(facts.space())) {
            return Optional.of(ended(entry, schedule.spaceDate(), WaitlistEndReason.SPACE_REMOVED, decided));
        }
        return SlotRules.alreadyYours(schedule, entry.slot(), entry.guestId())
                .map(_ -> ended(entry, schedule.spaceDate(), WaitlistEndReason.BOOKED_OTHERWISE, decided));
    }

    private static boolean isRemoved(@Nullable BookableSpace space) {
        return space != null && space.status() == SpaceStatus.REMOVED;
    }

    private static WaitlistEnded ended(
            WaitlistEntry entry, SpaceDate on, @Nullable WaitlistEndReason reason, Decided decided) {
        return new WaitlistEnded(entry.id(), on.spaceId(), on.useDate(), entry.guestId(), reason, decided);
    }

    private static WaitlistRefused refused(WaitlistCommand command, WaitlistRefusal refusal, Decided decided) {
        return new WaitlistRefused(
                command.entryId(), command.spaceId(), command.useDate(), command.guestId(), refusal, decided);
    }
}
