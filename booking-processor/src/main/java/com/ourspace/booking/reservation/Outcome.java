package com.ourspace.booking.reservation;

import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.contracts.reservation.CancellationRefused;
import com.ourspace.contracts.reservation.HoldExpired;
import com.ourspace.contracts.reservation.PaymentRefused;
import com.ourspace.contracts.reservation.ReservationCancelled;
import com.ourspace.contracts.reservation.ReservationCompleted;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.ReservationHeld;
import com.ourspace.contracts.reservation.ReservationRejected;
import org.jspecify.annotations.Nullable;

/**
 * A decision in two words, for whoever reads the table.
 *
 * @param name what came of the command
 * @param reason the code of the refusal, if it was one
 */
record Outcome(String name, @Nullable String reason) {

    /** The last event is the command's own; those before it are holds that ended on the way. */
    static Outcome of(Decision decision) {
        if (decision.events().isEmpty()) {
            return new Outcome("NOTHING_DUE", null);
        }
        return of(decision.events().getLast());
    }

    private static Outcome of(ReservationEvent event) {
        return switch (event) {
            case ReservationHeld _ -> new Outcome("HELD", null);
            case ReservationRejected rejected -> new Outcome("REJECTED", Codes.of(rejected.rejection()));
            case ReservationCompleted _ -> new Outcome("COMPLETED", null);
            case PaymentRefused refused -> new Outcome("PAYMENT_REFUSED", Codes.of(refused.refusal()));
            case HoldExpired _ -> new Outcome("EXPIRED", null);
            case ReservationCancelled _ -> new Outcome("CANCELLED", null);
            case CancellationRefused refused -> new Outcome("CANCELLATION_REFUSED", Codes.of(refused.refusal()));
        };
    }
}
