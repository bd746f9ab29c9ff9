package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.ReservationEvent;

/** WAITING → COMPLETED, or no change. */
final class Payments {

    private Payments() {}

    static ReservationEvent decide(DaySchedule schedule, PayReservation payment, Facts facts, Decided decided) {
        return schedule.find(payment.orderId())
                .filter(order -> order.guestId() == payment.guestId())
                .map(order -> decide(order, payment, facts, decided))
                .orElseGet(() -> refused(payment, PaymentRefusal.NO_SUCH_ORDER, 0, decided));
    }

    private static ReservationEvent decide(Order order, PayReservation payment, Facts facts, Decided decided) {
        return switch (order) {
            case Order.Waiting hold -> pay(hold, payment, facts, decided);
            case Order.Expired expired ->
                refused(
                        payment,
                        new PaymentRefusal.HoldExpired(expired.terms().holdExpiresAt()),
                        expired.version() + 1,
                        decided);
            case Order.Completed _, Order.Cancelled _ ->
                refused(payment, new PaymentRefusal.NotPayable(order.status()), order.version(), decided);
        };
    }

    private static ReservationEvent pay(Order.Waiting hold, PayReservation payment, Facts facts, Decided decided) {
        long price = hold.terms().price();
        if (payment.amount() != price) {
            return refused(payment, new PaymentRefusal.PriceMismatch(price), hold.version() + 1, decided);
        }
        long balance = facts.guest(hold.guestId()).balance();
        if (balance < price) {
            return refused(
                    payment,
                    new PaymentRefusal.InsufficientPoints(balance, price, price - balance),
                    hold.version() + 1,
                    decided);
        }
        return new ReservationCompleted(
                hold.id(),
                payment.spaceId(),
                payment.useDate(),
                hold.slot(),
                hold.guestId(),
                payment.amount(),
                hold.version() + 1,
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
