package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.CancellationRefused;
import com.ourspace.contracts.reservation.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.PaymentRefused;
import com.ourspace.contracts.reservation.ReservationCancelled;
import com.ourspace.contracts.reservation.ReservationCompleted;
import com.ourspace.contracts.reservation.ReservationHeld;
import com.ourspace.contracts.reservation.ReservationRejected;
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
