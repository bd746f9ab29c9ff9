package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.contracts.reservation.CancelReservation;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.CancellationRefused;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PayReservation;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.PaymentRefused;
import com.ourspace.contracts.reservation.RefundQuote;
import com.ourspace.contracts.reservation.ReservationCancelled;
import com.ourspace.contracts.reservation.ReservationCompleted;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.rules.BookableSpace;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The witness's idea of points: what is paid, by whom, and what of it comes back. */
final class WalletModel {

    private final World world;
    private final Map<UUID, Stay> stays;
    private final Map<Long, Long> balances = new HashMap<>();

    /** @param stays all there are, by the order */
    WalletModel(World world, Map<UUID, Stay> stays) {
        this.world = world;
        this.stays = stays;
    }

    ReservationEvent pay(PayReservation payment, SpaceDateModel spaceDateModel, Decided decided) {
        Stay stay = stays.get(payment.orderId());
        if (stay == null || stay.guestId != payment.guestId() || !stay.spaceDate.equals(payment.spaceDate())) {
            return refused(payment, new PaymentRefusal.NotPayable(OrderStatus.PENDING), 0, decided);
        }
        if (stay.status == OrderStatus.EXPIRED) {
            return refused(payment, new PaymentRefusal.HoldExpired(stay.until), ++stay.version, decided);
        }
        if (!stay.waits()) {
            return refused(payment, new PaymentRefusal.NotPayable(stay.status), stay.version, decided);
        }
        if (stay.price != payment.amount()) {
            return refused(payment, new PaymentRefusal.PriceMismatch(stay.price), ++stay.version, decided);
        }
        long balance = balance(stay.guestId);
        if (balance - stay.price < 0) {
            return refused(
                    payment,
                    new PaymentRefusal.InsufficientPoints(balance, stay.price, stay.price - balance),
                    ++stay.version,
                    decided);
        }
        grant(stay.guestId, -stay.price);
        stay.paidAt = decided.at();
        stay.status = OrderStatus.COMPLETED;
        stay.version++;
        spaceDateModel.claims.replaceAll((_, claim) -> claim.orderId().equals(stay.id) ? claim.paid() : claim);
        return new ReservationCompleted(
                stay.id,
                payment.spaceId(),
                payment.useDate(),
                stay.slot,
                stay.guestId,
                stay.price,
                stay.version,
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
        Stay stay = stays.get(cancellation.orderId());
        if (stay == null || !stay.spaceDate.equals(cancellation.spaceDate()) || !mayCancel(cancellation, stay)) {
            return refused(cancellation, new CancellationRefusal.NotCancellable(OrderStatus.PENDING), 0, decided);
        }
        OrderStatus was = stay.status;
        if (was != OrderStatus.WAITING && was != OrderStatus.COMPLETED) {
            return refused(cancellation, new CancellationRefusal.NotCancellable(was), stay.version, decided);
        }
        Instant tooLate = cancellation.by() == Canceller.GUEST
                ? stay.slot.startsAt(cancellation.useDate())
                : stay.slot.endsAt(cancellation.useDate());
        if (was == OrderStatus.COMPLETED && decided.at().compareTo(tooLate) >= 0) {
            return refused(cancellation, new CancellationRefusal.StayStarted(tooLate), ++stay.version, decided);
        }
        long refund = RefundTable.amount(stay.price, percent(stay, cancellation.by(), decided.at()));
        if (cancellation.expectedRefund() != null && cancellation.expectedRefund() != refund) {
            RefundQuote now = quote(stay, cancellation.by(), decided.at());
            return refused(cancellation, new CancellationRefusal.RefundChanged(now), ++stay.version, decided);
        }
        grant(stay.guestId, refund);
        stay.end(OrderStatus.CANCELLED, spaceDateModel);
        return new ReservationCancelled(
                stay.id,
                cancellation.spaceId(),
                cancellation.useDate(),
                stay.slot,
                stay.guestId,
                cancellation.by(),
                was,
                was == OrderStatus.COMPLETED ? refund : null,
                stay.version,
                decided);
    }

    private static int percent(Stay stay, Canceller by, Instant at) {
        if (stay.waits()) {
            return 0;
        }
        return RefundTable.percent(stay.policy, by, stay.slot.startsAt(stay.useDate()), stay.paidAt, at);
    }

    private static RefundQuote quote(Stay stay, Canceller by, Instant at) {
        return stay.waits()
                ? RefundQuote.nothingPaid(stay.until)
                : RefundTable.quote(stay.price, stay.policy, by, stay.slot, stay.useDate(), stay.paidAt, at);
    }

    /** What somebody who looks at an order now would be told to get back. */
    long refund(UUID orderId, Canceller by, Instant at) {
        Stay stay = stays.get(orderId);
        return stay == null ? 0 : RefundTable.amount(stay.price, percent(stay, by, at));
    }

    void grant(long guestId, long amount) {
        balances.merge(guestId, amount, Long::sum);
    }

    long balance(long guestId) {
        return balances.getOrDefault(guestId, 0L);
    }

    private boolean mayCancel(CancelReservation cancellation, Stay stay) {
        if (cancellation.by() == Canceller.OPERATOR) {
            return true;
        }
        BookableSpace space = world.space(cancellation.spaceId());
        long entitled = cancellation.by() == Canceller.GUEST || space == null ? stay.guestId : space.hostId();
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
