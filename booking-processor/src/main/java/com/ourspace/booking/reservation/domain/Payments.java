package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PayReservation;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.PaymentRefused;
import com.ourspace.contracts.reservation.ReservationCompleted;
import com.ourspace.contracts.reservation.ReservationEvent;
import java.util.Optional;

/** WAITING → COMPLETED, or no change. */
final class Payments {

    private Payments() {}

    static ReservationEvent decide(DaySchedule schedule, PayReservation payment, Facts facts, Decided decided) {
        Optional<Order> found = schedule.find(payment.orderId()).filter(order -> order.guestId() == payment.guestId());
        if (found.isEmpty()) {
            return refused(payment, new PaymentRefusal.NotPayable(OrderStatus.PENDING), 0, decided);
        }
        Order order = found.get();
        return switch (order.status()) {
            case WAITING -> pay(order, payment, facts, decided);
            case EXPIRED ->
                refused(payment, new PaymentRefusal.HoldExpired(order.holdExpiresAt()), order.version() + 1, decided);
            case PENDING, COMPLETED, REJECTED, CANCELLED ->
                refused(payment, new PaymentRefusal.NotPayable(order.status()), order.version(), decided);
        };
    }

    private static ReservationEvent pay(Order order, PayReservation payment, Facts facts, Decided decided) {
        if (payment.amount() != order.price()) {
            return refused(payment, new PaymentRefusal.PriceMismatch(order.price()), order.version() + 1, decided);
        }
        long balance = facts.guest(order.guestId()).balance();
        if (balance < order.price()) {
            PaymentRefusal refusal =
                    new PaymentRefusal.InsufficientPoints(balance, order.price(), order.price() - balance);
            return refused(payment, refusal, order.version() + 1, decided);
        }
        return new ReservationCompleted(
                order.id(),
                payment.spaceId(),
                payment.useDate(),
                order.slot(),
                order.guestId(),
                payment.amount(),
                order.version() + 1,
                decided);
    }

    private static PaymentRefused refused(
            PayReservation payment, PaymentRefusal refusal, int version, Decided decided) {
        return new PaymentRefused(
                payment.orderId(),
                payment.spaceId(),
                payment.useDate(),
                payment.guestId(),
                payment.amount(),
                refusal,
                version,
                decided);
    }
}
