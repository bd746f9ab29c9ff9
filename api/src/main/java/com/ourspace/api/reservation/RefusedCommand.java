package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.CancellationRefused;
import com.ourspace.contracts.reservation.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.PaymentRefused;
import com.ourspace.contracts.reservation.ReservationCancelled;
import com.ourspace.contracts.reservation.ReservationCompleted;
import com.ourspace.contracts.reservation.ReservationHeld;
import com.ourspace.contracts.reservation.ReservationRejected;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why one payment, or one cancellation, changed nothing. */
record RefusedCommand(Order.@Nullable RefusedPayment payment, Order.@Nullable RefusedCancellation cancellation) {

    /** The refusal that an event tells; empty if it tells none. */
    static Optional<RefusedCommand> of(OrderEvent event) {
        return switch (event) {
            case PaymentRefused no ->
                Optional.of(new RefusedCommand(
                        new Order.RefusedPayment(
                                no.refusal(), no.amount(), no.decision().at()),
                        null));
            case CancellationRefused no ->
                Optional.of(new RefusedCommand(
                        null,
                        new Order.RefusedCancellation(
                                no.refusal(), no.decision().at())));
            case ReservationHeld _,
                    ReservationRejected _,
                    ReservationCompleted _,
                    HoldExpired _,
                    ReservationCancelled _ -> Optional.empty();
        };
    }
}
