package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.RefundQuote;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.rules.BookableSpace;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Points in the reference model: payments and refunds. */
final class WalletModel {

    private final World world;
    private final Map<UUID, OrderModel> orders;
    private final Map<Long, Long> balances = new HashMap<>();

    /** @param orders all granted orders, by their id */
    WalletModel(World world, Map<UUID, OrderModel> orders) {
        this.world = world;
        this.orders = orders;
    }

    ReservationEvent pay(PayReservation payment, SpaceDateModel spaceDateModel, Decided decided) {
        OrderModel order = orders.get(payment.orderId());
        if (order == null || order.guestId != payment.guestId() || !order.spaceDate.equals(payment.spaceDate())) {
            return refused(payment, PaymentRefusal.NO_SUCH_ORDER, 0, decided);
        }
        if (order.status == OrderStatus.EXPIRED) {
            return refused(payment, new PaymentRefusal.HoldExpired(order.holdExpiresAt), ++order.version, decided);
        }
        if (!order.isWaiting()) {
            return refused(payment, new PaymentRefusal.NotPayable(order.status), order.version, decided);
        }
        if (order.price != payment.amount()) {
            return refused(payment, new PaymentRefusal.PriceMismatch(order.price), ++order.version, decided);
        }
        long balance = balance(order.guestId);
        if (balance - order.price < 0) {
            return refused(
                    payment,
                    new PaymentRefusal.InsufficientPoints(balance, order.price, order.price - balance),
                    ++order.version,
                    decided);
        }
        grant(order.guestId, -order.price);
        order.paidAt = decided.at();
        order.status = OrderStatus.COMPLETED;
        order.version++;
        spaceDateModel.claims.replaceAll((_, claim) -> claim.orderId().equals(order.id) ? claim.paid() : claim);
        return new ReservationCompleted(
                order.id,
                payment.spaceId(),
                payment.useDate(),
                order.slot,
                order.guestId,
                order.price,
                order.version,
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

    ReservationEvent cancel(CancelReservation cancellation, SpaceDateModel spaceDateModel, Decided decided) {
        OrderModel order = orders.get(cancellation.orderId());
        if (order == null || !order.spaceDate.equals(cancellation.spaceDate()) || !mayCancel(cancellation, order)) {
            return refused(cancellation, CancellationRefusal.NO_SUCH_ORDER, 0, decided);
        }
        OrderStatus was = order.status;
        if (was != OrderStatus.WAITING && was != OrderStatus.COMPLETED) {
            return refused(cancellation, new CancellationRefusal.NotCancellable(was), order.version, decided);
        }
        Instant tooLate = cancellation.by() == Canceller.GUEST
                ? order.slot.startsAt(cancellation.useDate())
                : order.slot.endsAt(cancellation.useDate());
        if (was == OrderStatus.COMPLETED && decided.at().compareTo(tooLate) >= 0) {
            return refused(cancellation, new CancellationRefusal.StayStarted(tooLate), ++order.version, decided);
        }
        long refund = RefundTable.amount(order.price, percent(order, cancellation.by(), decided.at()));
        if (cancellation.expectedRefund() != null && cancellation.expectedRefund() != refund) {
            RefundQuote now = quote(order, cancellation.by(), decided.at());
            return refused(cancellation, new CancellationRefusal.RefundChanged(now), ++order.version, decided);
        }
        grant(order.guestId, refund);
        order.end(OrderStatus.CANCELLED, spaceDateModel);
        return new ReservationCancelled(
                order.id,
                cancellation.spaceId(),
                cancellation.useDate(),
                order.slot,
                order.guestId,
                cancellation.by(),
                was,
                was == OrderStatus.COMPLETED ? refund : null,
                order.version,
                decided);
    }

    private static int percent(OrderModel order, Canceller by, Instant at) {
        if (order.isWaiting()) {
            return 0;
        }
        return RefundTable.percent(order.policy, by, order.slot.startsAt(order.useDate()), order.paidAt, at);
    }

    private static RefundQuote quote(OrderModel order, Canceller by, Instant at) {
        return order.isWaiting()
                ? RefundQuote.nothingPaid(order.holdExpiresAt)
                : RefundTable.quote(order.price, order.policy, by, order.slot, order.useDate(), order.paidAt, at);
    }

    /** The refund of a cancellation now. */
    long refund(UUID orderId, Canceller by, Instant at) {
        OrderModel order = orders.get(orderId);
        return order == null ? 0 : RefundTable.amount(order.price, percent(order, by, at));
    }

    void grant(long guestId, long amount) {
        balances.merge(guestId, amount, Long::sum);
    }

    long balance(long guestId) {
        return balances.getOrDefault(guestId, 0L);
    }

    private boolean mayCancel(CancelReservation cancellation, OrderModel order) {
        if (cancellation.by() == Canceller.OPERATOR) {
            return true;
        }
        BookableSpace space = world.space(cancellation.spaceId());
        long entitled = cancellation.by() == Canceller.GUEST || space == null ? order.guestId : space.hostId();
        return cancellation.actorId() == entitled;
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
