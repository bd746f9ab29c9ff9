package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.RefundQuote;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.rules.RefundRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** WAITING or COMPLETED → CANCELLED, or no change. */
final class Cancellations {

    private Cancellations() {}

    static ReservationEvent decide(DaySchedule schedule, CancelReservation cancellation, Facts facts, Decided decided) {
        return schedule.find(cancellation.orderId())
                .filter(order -> isEntitled(cancellation, order, facts))
                .map(order -> decide(order, cancellation, decided))
                .orElseGet(() -> refused(cancellation, CancellationRefusal.NO_SUCH_ORDER, 0, decided));
    }

    private static ReservationEvent decide(Order order, CancelReservation cancellation, Decided decided) {
        return switch (order) {
            case Order.Waiting hold -> cancelHold(hold, cancellation, decided);
            case Order.Completed paid -> cancelPaid(paid, cancellation, decided);
            case Order.Expired _, Order.Cancelled _ ->
                refused(cancellation, new CancellationRefusal.NotCancellable(order.status()), order.version(), decided);
        };
    }

    private static boolean isEntitled(CancelReservation cancellation, Order order, Facts facts) {
        return switch (cancellation.by()) {
            case GUEST -> order.guestId() == cancellation.actorId();
            case HOST -> facts.space() != null && facts.space().hostId() == cancellation.actorId();
            case OPERATOR -> true;
        };
    }

    private static ReservationEvent cancelHold(Order.Waiting hold, CancelReservation cancellation, Decided decided) {
        RefundQuote quote = RefundQuote.nothingPaid(hold.terms().holdExpiresAt());
        return isExpected(quote, cancellation)
                ? cancelled(hold, cancellation, null, decided)
                : refundChanged(hold, cancellation, quote, decided);
    }

    /** A guest can cancel a paid stay until it starts, host and operator until it ends. */
    private static ReservationEvent cancelPaid(Order.Completed order, CancelReservation cancellation, Decided decided) {
        Instant tooLate = cancellation.by() == Canceller.GUEST
                ? order.slot().startsAt(cancellation.useDate())
                : order.slot().endsAt(cancellation.useDate());
        if (!decided.at().isBefore(tooLate)) {
            return refused(cancellation, new CancellationRefusal.StayStarted(tooLate), order.version() + 1, decided);
        }
        RefundQuote quote = RefundRules.quote(order.paidStay(cancellation.useDate()), cancellation.by(), decided.at());
        return isExpected(quote, cancellation)
                ? cancelled(order, cancellation, quote.amount(), decided)
                : refundChanged(order, cancellation, quote, decided);
    }

    private static boolean isExpected(RefundQuote quote, CancelReservation cancellation) {
        return cancellation.expectedRefund() == null || cancellation.expectedRefund() == quote.amount();
    }

    private static CancellationRefused refundChanged(
            Order order, CancelReservation cancellation, RefundQuote quote, Decided decided) {
        return refused(cancellation, new CancellationRefusal.RefundChanged(quote), order.version() + 1, decided);
    }

    private static ReservationCancelled cancelled(
            Order order, CancelReservation cancellation, @Nullable Long refundAmount, Decided decided) {
        return new ReservationCancelled(
                order.id(),
                cancellation.spaceId(),
                cancellation.useDate(),
                order.slot(),
                order.guestId(),
                cancellation.by(),
                order.status(),
                refundAmount,
                order.version() + 1,
                decided);
    }

    private static CancellationRefused refused(
            CancelReservation cancellation, CancellationRefusal refusal, int version, Decided decided) {
        return new CancellationRefused(
                cancellation.orderId(),
                cancellation.spaceId(),
                cancellation.useDate(),
                cancellation.by(),
                refusal,
                version,
                decided);
    }
}
