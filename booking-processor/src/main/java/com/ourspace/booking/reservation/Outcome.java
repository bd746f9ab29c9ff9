package com.ourspace.booking.reservation;

import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.contracts.reservation.BlockEvent.BlockRefused;
import com.ourspace.contracts.reservation.BlockEvent.SlotBlocked;
import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistEnded;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistJoined;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistLeft;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistOffered;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistRefused;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a decision in two words, for readers of the table {@code decision}.
 *
 * @param name the kind of the event that answers the command
 * @param reason the code of the refusal, if it is one
 */
record Outcome(String name, @Nullable String reason) {

    /**
     * The outcome by the last event about the command's subject. Before and after it, the decision may have events of
     * other orders: holds that ended, and entries that became orders.
     */
    static Outcome of(Decision decision) {
        return decision.events().reversed().stream()
                .filter(event -> event.subjectId().equals(decision.subjectId()))
                .findFirst()
                .or(() -> decision.events().stream().findFirst())
                .map(Outcome::of)
                .orElseGet(() -> new Outcome("NOTHING_DUE", null));
    }

    private static Outcome of(ReservationEvent event) {
        return switch (event) {
            case ReservationHeld _ -> new Outcome("HELD", null);
            case ReservationRejected rejected -> new Outcome("REJECTED", RefusalCodes.of(rejected.rejection()));
            case ReservationCompleted _ -> new Outcome("COMPLETED", null);
            case PaymentRefused refused -> new Outcome("PAYMENT_REFUSED", RefusalCodes.of(refused.refusal()));
            case HoldExpired _ -> new Outcome("EXPIRED", null);
            case ReservationCancelled _ -> new Outcome("CANCELLED", null);
            case CancellationRefused refused -> new Outcome("CANCELLATION_REFUSED", RefusalCodes.of(refused.refusal()));
            case SlotBlocked _ -> new Outcome("BLOCKED", null);
            case SlotUnblocked _ -> new Outcome("UNBLOCKED", null);
            case BlockRefused refused -> new Outcome("BLOCK_REFUSED", RefusalCodes.of(refused.refusal()));
            case WaitlistJoined _ -> new Outcome("WAITLIST_JOINED", null);
            case WaitlistRefused refused -> new Outcome("WAITLIST_REFUSED", RefusalCodes.of(refused.refusal()));
            case WaitlistOffered _ -> new Outcome("WAITLIST_OFFERED", null);
            case WaitlistLeft _ -> new Outcome("WAITLIST_LEFT", null);
            case WaitlistEnded _ -> new Outcome("WAITLIST_ENDED", null);
        };
    }
}
