package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Waitlists in the reference model: the guest who joined first is the first. */
final class WaitlistModel {

    /** @param reason why the guest could not book the slot even if it were free; null if left is none */
    ReservationEvent join(
            JoinWaitlist join,
            SpaceDateModel spaceDateModel,
            @Nullable Rejection reason,
            boolean free,
            Decided decided) {
        if (reason != null) {
            return refused(join, new WaitlistRefusal.NotBookable(reason), decided);
        }
        for (JoinWaitlist other : spaceDateModel.waitlist) {
            if (other.guestId() == join.guestId() && other.slot().equals(join.slot())) {
                return refused(join, new WaitlistRefusal.AlreadyWaiting(other.entryId()), decided);
            }
        }
        if (free) {
            return refused(join, new WaitlistRefusal.SlotFree(), decided);
        }
        spaceDateModel.waitlist.add(join);
        return new WaitlistJoined(
                join.entryId(),
                join.orderId(),
                join.spaceId(),
                join.useDate(),
                join.slot(),
                join.guestId(),
                join.headCount(),
                join.maxPrice(),
                join.autoPay(),
                join.requestDigest(),
                decided);
    }

    ReservationEvent leave(LeaveWaitlist leave, SpaceDateModel spaceDateModel, Decided decided) {
        boolean left = spaceDateModel.waitlist.removeIf(
                other -> other.entryId().equals(leave.entryId()) && other.guestId() == leave.guestId());
        return left
                ? new WaitlistLeft(leave.entryId(), leave.spaceId(), leave.useDate(), leave.guestId(), decided)
                : refused(leave, new WaitlistRefusal.NotWaiting(), decided);
    }

    /** Ends the entries whose slot has started, and all entries at a space that was removed. */
    void end(
            SpaceDateModel spaceDateModel,
            SpaceDate spaceDate,
            boolean removed,
            Decided decided,
            List<ReservationEvent> events) {
        for (JoinWaitlist entry : List.copyOf(spaceDateModel.waitlist)) {
            if (entry.slot().startsAt(spaceDate.useDate()).compareTo(decided.at()) <= 0) {
                end(entry, null, spaceDateModel, decided, events);
            } else if (removed) {
                end(entry, WaitlistEndReason.SPACE_REMOVED, spaceDateModel, decided, events);
            }
        }
    }

    /** Ends the entries of a guest who has got this slot for any half of it. */
    void endOverlapping(
            long guestId, Slot slot, SpaceDateModel spaceDateModel, Decided decided, List<ReservationEvent> events) {
        for (JoinWaitlist entry : List.copyOf(spaceDateModel.waitlist)) {
            if (entry.guestId() == guestId && overlap(entry.slot(), slot)) {
                end(entry, WaitlistEndReason.BOOKED_OTHERWISE, spaceDateModel, decided, events);
            }
        }
    }

    static boolean overlap(Slot one, Slot other) {
        return one == other || one == Slot.ALL || other == Slot.ALL;
    }

    private static void end(
            JoinWaitlist entry,
            @Nullable WaitlistEndReason reason,
            SpaceDateModel spaceDateModel,
            Decided decided,
            List<ReservationEvent> events) {
        spaceDateModel.waitlist.remove(entry);
        events.add(
                new WaitlistEnded(entry.entryId(), entry.spaceId(), entry.useDate(), entry.guestId(), reason, decided));
    }

    private static WaitlistRefused refused(WaitlistCommand command, WaitlistRefusal refusal, Decided decided) {
        return new WaitlistRefused(
                command.entryId(), command.spaceId(), command.useDate(), command.guestId(), refusal, decided);
    }
}
