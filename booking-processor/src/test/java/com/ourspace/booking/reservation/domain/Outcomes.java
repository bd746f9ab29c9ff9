package com.ourspace.booking.reservation.domain;

import static com.ourspace.booking.reservation.domain.Story.DIGEST;
import static com.ourspace.booking.reservation.domain.Story.HEAD_COUNT;
import static com.ourspace.booking.reservation.domain.Story.SATURDAY;

import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whole events, as they should come out of a {@link Story}. */
final class Outcomes {

    private Outcomes() {}

    static ReservationEvent held(UUID orderId, Slot slot, long guestId, Decided decided) {
        return new ReservationHeld(
                orderId,
                SATURDAY.spaceId(),
                SATURDAY.useDate(),
                slot,
                guestId,
                HEAD_COUNT,
                Story.price(slot),
                RefundPolicy.FLEXIBLE,
                decided.at().plus(Duration.ofMinutes(10)),
                DIGEST,
                1,
                decided);
    }

    static ReservationEvent rejected(UUID orderId, Slot slot, long guestId, Rejection reason, Decided decided) {
        return rejected(orderId, slot, guestId, HEAD_COUNT, reason, decided);
    }

    static ReservationEvent rejected(
            UUID orderId, Slot slot, long guestId, int headCount, Rejection reason, Decided decided) {
        return new ReservationRejected(
                orderId, SATURDAY.spaceId(), SATURDAY.useDate(), slot, guestId, headCount, reason, DIGEST, 1, decided);
    }

    static ReservationEvent completed(UUID orderId, Slot slot, long guestId, int version, Decided decided) {
        return new ReservationCompleted(
                orderId, SATURDAY.spaceId(), SATURDAY.useDate(), slot, guestId, Story.price(slot), version, decided);
    }

    static ReservationEvent paymentRefused(
            UUID orderId, long guestId, long amount, PaymentRefusal reason, int version, Decided decided) {
        return new PaymentRefused(
                orderId, SATURDAY.spaceId(), SATURDAY.useDate(), guestId, amount, reason, version, decided);
    }

    static ReservationEvent expired(UUID orderId, Slot slot, long guestId, int version, Decided decided) {
        return new HoldExpired(orderId, SATURDAY.spaceId(), SATURDAY.useDate(), slot, guestId, version, decided);
    }

    static ReservationEvent cancelled(
            UUID orderId,
            Slot slot,
            long guestId,
            Canceller by,
            OrderStatus was,
            @Nullable Long refund,
            int version,
            Decided decided) {
        return new ReservationCancelled(
                orderId, SATURDAY.spaceId(), SATURDAY.useDate(), slot, guestId, by, was, refund, version, decided);
    }

    static ReservationEvent cancellationRefused(
            UUID orderId, @Nullable Canceller by, CancellationRefusal reason, int version, Decided decided) {
        return new CancellationRefused(orderId, SATURDAY.spaceId(), SATURDAY.useDate(), by, reason, version, decided);
    }
}
