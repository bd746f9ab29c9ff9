package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.account.PointsKind;
import com.ourspace.contracts.reservation.BlockEvent;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.WaitlistEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The ledger posting that an event makes to its guest's wallet.
 *
 * @param amount points added, or taken if negative
 * @param at decision time
 */
public record LedgerPosting(long guestId, PointsKind kind, long amount, UUID orderId, Instant at) {

    /** Empty where no money moves; a payment of nothing is still a payment, and a refund of nothing is none. */
    public static Optional<LedgerPosting> of(ReservationEvent event) {
        return switch (event) {
            case ReservationCompleted paid ->
                Optional.of(new LedgerPosting(
                        paid.guestId(),
                        PointsKind.PAY,
                        -paid.amount(),
                        paid.orderId(),
                        paid.decision().at()));
            case ReservationCancelled cancelled ->
                Optional.ofNullable(cancelled.refundAmount())
                        .filter(amount -> amount > 0)
                        .map(amount -> new LedgerPosting(
                                cancelled.guestId(),
                                PointsKind.REFUND,
                                amount,
                                cancelled.orderId(),
                                cancelled.decision().at()));
            case ReservationHeld _,
                    ReservationRejected _,
                    PaymentRefused _,
                    HoldExpired _,
                    CancellationRefused _,
                    BlockEvent _,
                    WaitlistEvent _ -> Optional.empty();
        };
    }
}
