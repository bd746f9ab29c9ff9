package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.BlockEvent.BlockRefused;
import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistRefused;
import com.ourspace.contracts.reservation.WaitlistRefusal;
import java.util.List;
import java.util.UUID;

/**
 * The outcome of a command that could not be read or decided (product page, section 4, rule 17). It repeats no member
 * of the command, since one of them may be the cause.
 *
 * @param commandKind the kind of the command
 * @param subjectId id of the order, block or waitlist entry that it is about
 * @param traceId leads an operator to the dead letter
 */
public record InternalErrorOutcome(CommandKind commandKind, UUID subjectId, String traceId) {

    /**
     * The events that tell of it.
     *
     * @param firstVersion the version of an order whose request this is
     */
    List<ReservationEvent> events(DaySchedule schedule, int firstVersion, Decided decided) {
        return switch (commandKind) {
            case REQUEST -> List.of(rejected(schedule.spaceDate(), firstVersion, decided));
            case PAYMENT -> List.of(paymentRefused(schedule, decided));
            case CANCELLATION -> List.of(cancellationRefused(schedule, decided));
            case BLOCK, UNBLOCK -> List.of(blockRefused(schedule.spaceDate(), decided));
            case JOIN, LEAVE -> List.of(waitlistRefused(schedule.spaceDate(), decided));
            // No client waits for an answer. The expiry of a hold is sent again.
            case EXPIRY, CLOSURE -> List.of();
        };
    }

    private ReservationEvent rejected(SpaceDate on, int version, Decided decided) {
        Rejection why = new Rejection.InternalError(traceId);
        return new ReservationRejected(
                subjectId, on.spaceId(), on.useDate(), null, null, null, why, null, version, decided);
    }

    private ReservationEvent paymentRefused(DaySchedule schedule, Decided decided) {
        SpaceDate on = schedule.spaceDate();
        PaymentRefusal why = new PaymentRefusal.InternalError(traceId);
        return new PaymentRefused(
                subjectId, on.spaceId(), on.useDate(), null, null, why, nextVersion(schedule), decided);
    }

    private ReservationEvent cancellationRefused(DaySchedule schedule, Decided decided) {
        SpaceDate on = schedule.spaceDate();
        CancellationRefusal why = new CancellationRefusal.InternalError(traceId);
        return new CancellationRefused(
                subjectId, on.spaceId(), on.useDate(), null, why, nextVersion(schedule), decided);
    }

    private ReservationEvent blockRefused(SpaceDate on, Decided decided) {
        BlockRefusal why = new BlockRefusal.InternalError(traceId);
        return new BlockRefused(subjectId, on.spaceId(), on.useDate(), null, why, decided);
    }

    private ReservationEvent waitlistRefused(SpaceDate on, Decided decided) {
        WaitlistRefusal why = new WaitlistRefusal.InternalError(traceId);
        return new WaitlistRefused(subjectId, on.spaceId(), on.useDate(), null, why, decided);
    }

    /** The order's next; 0 if there is no such order. */
    private int nextVersion(DaySchedule schedule) {
        return schedule.find(subjectId).map(order -> order.version() + 1).orElse(0);
    }
}
