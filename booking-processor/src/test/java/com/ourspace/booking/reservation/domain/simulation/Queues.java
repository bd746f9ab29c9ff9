package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.JoinWaitlist;
import com.ourspace.contracts.reservation.LeaveWaitlist;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistCommand;
import com.ourspace.contracts.reservation.WaitlistEndReason;
import com.ourspace.contracts.reservation.WaitlistEnded;
import com.ourspace.contracts.reservation.WaitlistJoined;
import com.ourspace.contracts.reservation.WaitlistLeft;
import com.ourspace.contracts.reservation.WaitlistRefusal;
import com.ourspace.contracts.reservation.WaitlistRefused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The witness's idea of a queue: who came first stands first. */
final class Queues {

    /** @param reason why the guest could not have it anyway */
    ReservationEvent join(
            JoinWaitlist join,
            SpaceDateModel spaceDateModel,
            @Nullable Rejection reason,
            boolean free,
            Decided decided) {
        if (reason != null) {
            return refused(join, new WaitlistRefusal.NotBookable(reason), decided);
        }
        for (JoinWaitlist other : spaceDateModel.queue) {
            if (other.guestId() == join.guestId() && other.slot().equals(join.slot())) {
                return refused(join, new WaitlistRefusal.AlreadyWaiting(other.entryId()), decided);
            }
        }
        if (free) {
            return refused(join, new WaitlistRefusal.SlotFree(), decided);
        }
        spaceDateModel.queue.add(join);
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
        boolean there = spaceDateModel.queue.removeIf(
                other -> other.entryId().equals(leave.entryId()) && other.guestId() == leave.guestId());
        return there
                ? new WaitlistLeft(leave.entryId(), leave.spaceId(), leave.useDate(), leave.guestId(), decided)
                : refused(leave, new WaitlistRefusal.NotWaiting(), decided);
    }

    /** Sends those home for whom it is too late, and everybody from a space that is gone. */
    void end(
            SpaceDateModel spaceDateModel,
            SpaceDate spaceDate,
            boolean removed,
            Decided decided,
            List<ReservationEvent> events) {
        for (JoinWaitlist waitlists : List.copyOf(spaceDateModel.queue)) {
            if (waitlists.slot().startsAt(spaceDate.useDate()).compareTo(decided.at()) <= 0) {
                end(waitlists, null, spaceDateModel, decided, events);
            } else if (removed) {
                end(waitlists, WaitlistEndReason.SPACE_REMOVED, spaceDateModel, decided, events);
            }
        }
    }

    /** Somebody has got this slot, and needs none of it a second time. */
    void drop(long guestId, Slot slot, SpaceDateModel spaceDateModel, Decided decided, List<ReservationEvent> events) {
        for (JoinWaitlist waitlists : List.copyOf(spaceDateModel.queue)) {
            if (waitlists.guestId() == guestId && share(waitlists.slot(), slot)) {
                end(waitlists, WaitlistEndReason.BOOKED_OTHERWISE, spaceDateModel, decided, events);
            }
        }
    }

    static boolean share(Slot one, Slot other) {
        return one == other || one == Slot.ALL || other == Slot.ALL;
    }

    private static void end(
            JoinWaitlist waitlists,
            @Nullable WaitlistEndReason reason,
            SpaceDateModel spaceDateModel,
            Decided decided,
            List<ReservationEvent> events) {
        spaceDateModel.queue.remove(waitlists);
        events.add(new WaitlistEnded(
                waitlists.entryId(), waitlists.spaceId(), waitlists.useDate(), waitlists.guestId(), reason, decided));
    }

    private static WaitlistRefused refused(WaitlistCommand command, WaitlistRefusal refusal, Decided decided) {
        return new WaitlistRefused(
                command.entryId(), command.spaceId(), command.useDate(), command.guestId(), refusal, decided);
    }
}
