package com.ourspace.booking.reservation;

import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.contracts.reservation.BlockEvent.BlockRefused;
import com.ourspace.contracts.reservation.BlockEvent.SlotBlocked;
import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistEnded;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistJoined;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistLeft;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistOffered;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistRefused;
import com.ourspace.contracts.reservation.WaitlistRefusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a decision in two words, for readers of the table {@code decision}.
 *
 * @param name the kind of the event that answers the command
 * @param reason the code of the refusal, if it is one
 */
record Outcome(String name, @Nullable String reason) {

    private static final Outcome NOTHING_DUE = new Outcome("NOTHING_DUE", null);
    private static final Outcome HELD = new Outcome("HELD", null);
    private static final Outcome COMPLETED = new Outcome("COMPLETED", null);
    private static final Outcome EXPIRED = new Outcome("EXPIRED", null);
    private static final Outcome CANCELLED = new Outcome("CANCELLED", null);
    private static final Outcome BLOCKED = new Outcome("BLOCKED", null);
    private static final Outcome UNBLOCKED = new Outcome("UNBLOCKED", null);
    private static final Outcome JOINED = new Outcome("WAITLIST_JOINED", null);
    private static final Outcome OFFERED = new Outcome("WAITLIST_OFFERED", null);
    private static final Outcome LEFT = new Outcome("WAITLIST_LEFT", null);
    private static final Outcome ENDED = new Outcome("WAITLIST_ENDED", null);

    /** The outcomes of refusals, by the family of their reasons. */
    private static final Map<Class<?>, String> REFUSALS = Map.of(
            Rejection.class, "REJECTED",
            PaymentRefusal.class, "PAYMENT_REFUSED",
            CancellationRefusal.class, "CANCELLATION_REFUSED",
            BlockRefusal.class, "BLOCK_REFUSED",
            WaitlistRefusal.class, "WAITLIST_REFUSED");

    /**
     * The outcome by the last event about the command's subject. Before and after it, the decision may have events of
     * other orders: holds that ended, and entries that became orders.
     */
    static Outcome of(Decision decision) {
        List<ReservationEvent> events = decision.events();
        for (int last = events.size() - 1; last >= 0; last--) {
            if (events.get(last).subjectId().equals(decision.subjectId())) {
                return of(events.get(last));
            }
        }
        return events.isEmpty() ? NOTHING_DUE : of(events.getFirst());
    }

    /** Every outcome there can be. */
    static List<Outcome> all() {
        return Stream.concat(
                        Stream.of(
                                NOTHING_DUE,
                                HELD,
                                COMPLETED,
                                EXPIRED,
                                CANCELLED,
                                BLOCKED,
                                UNBLOCKED,
                                JOINED,
                                OFFERED,
                                LEFT,
                                ENDED),
                        REFUSALS.entrySet().stream()
                                .flatMap(refusals -> RefusalCodes.ofAll(refusals.getKey())
                                        .map(code -> new Outcome(refusals.getValue(), code))))
                .toList();
    }

    private static Outcome of(ReservationEvent event) {
        return switch (event) {
            case ReservationHeld _ -> HELD;
            case ReservationRejected rejected -> new Outcome("REJECTED", RefusalCodes.of(rejected.rejection()));
            case ReservationCompleted _ -> COMPLETED;
            case PaymentRefused refused -> new Outcome("PAYMENT_REFUSED", RefusalCodes.of(refused.refusal()));
            case HoldExpired _ -> EXPIRED;
            case ReservationCancelled _ -> CANCELLED;
            case CancellationRefused refused -> new Outcome("CANCELLATION_REFUSED", RefusalCodes.of(refused.refusal()));
            case SlotBlocked _ -> BLOCKED;
            case SlotUnblocked _ -> UNBLOCKED;
            case BlockRefused refused -> new Outcome("BLOCK_REFUSED", RefusalCodes.of(refused.refusal()));
            case WaitlistJoined _ -> JOINED;
            case WaitlistRefused refused -> new Outcome("WAITLIST_REFUSED", RefusalCodes.of(refused.refusal()));
            case WaitlistOffered _ -> OFFERED;
            case WaitlistLeft _ -> LEFT;
            case WaitlistEnded _ -> ENDED;
        };
    }
}
