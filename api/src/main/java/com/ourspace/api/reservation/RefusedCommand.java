package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.PaymentRefusal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A payment or a cancellation that changed nothing. */
sealed interface RefusedCommand {

    /** The time of its decision. */
    Instant at();

    /**
     * A payment that took nothing.
     *
     * @param amount whole KRW; null if the command could not be decoded
     */
    record RefusedPayment(PaymentRefusal refusal, @Nullable Long amount, Instant at) implements RefusedCommand {}

    /** A cancellation after which the order is as before. */
    record RefusedCancellation(CancellationRefusal refusal, Instant at) implements RefusedCommand {}

    /** The refused command that an event reports; empty if it reports none. */
    static Optional<RefusedCommand> of(OrderEvent event) {
        return switch (event) {
            case PaymentRefused no ->
                Optional.of(new RefusedPayment(
                        no.refusal(), no.amount(), no.decision().at()));
            case CancellationRefused no ->
                Optional.of(new RefusedCancellation(no.refusal(), no.decision().at()));
            case ReservationHeld _,
                    ReservationRejected _,
                    ReservationCompleted _,
                    HoldExpired _,
                    ReservationCancelled _ -> Optional.empty();
        };
    }
}
