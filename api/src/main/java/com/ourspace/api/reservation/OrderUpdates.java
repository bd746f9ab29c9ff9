package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Translates a message about an order into the columns that it tells. */
final class OrderUpdates {

    private final Map<OrderColumn, Object> values = new EnumMap<>(OrderColumn.class);

    private OrderUpdates(UUID orderId) {
        set(OrderColumn.ORDER_ID, orderId);
    }

    private OrderUpdates(UUID orderId, SpaceDate spaceDate, int version) {
        this(orderId);
        set(OrderColumn.SPACE_ID, spaceDate.spaceId());
        set(OrderColumn.USE_DATE, spaceDate.useDate());
        set(OrderColumn.VERSION, version);
        // The state of an order whose first event has not been read yet.
        set(OrderColumn.STATUS, OrderStatus.PENDING);
        set(OrderColumn.STATUS_VERSION, 0);
        set(OrderColumn.PAYMENT_REFUSAL_VERSION, 0);
        set(OrderColumn.CANCELLATION_REFUSAL_VERSION, 0);
    }

    /** The update by a request that the log took in at this time. */
    static Order of(RequestReservation request, Instant appendedAt) {
        OrderUpdates update = new OrderUpdates(request.orderId(), request.spaceDate(), 0);
        update.set(OrderColumn.CREATED_AT, appendedAt);
        update.request(
                request.slot(), request.useDate(), request.guestId(), request.headCount(), request.requestDigest());
        return Order.of(update.values);
    }

    /**
     * The update by an event.
     *
     * @param command the id of the command that led to it; null if it is unknown
     */
    static Order of(OrderEvent event, @Nullable UUID command) {
        OrderUpdates update = new OrderUpdates(event.orderId(), event.spaceDate(), event.version());
        switch (event) {
            case ReservationHeld held -> update.held(held);
            case ReservationRejected rejected -> update.rejected(rejected);
            case ReservationCompleted completed -> update.completed(completed, command);
            case PaymentRefused refused -> update.paymentRefused(refused);
            case HoldExpired expired -> update.expired(expired);
            case ReservationCancelled cancelled -> update.cancelled(cancelled, command);
            case CancellationRefused refused -> update.cancellationRefused(refused);
        }
        return Order.of(update.values);
    }

    /** The refusal that an event reports, without anything else of its order; empty if it reports none. */
    static Optional<Order> refusal(OrderEvent event) {
        OrderUpdates update = new OrderUpdates(event.orderId());
        if (event instanceof PaymentRefused refused) {
            update.paymentRefused(refused);
        } else if (event instanceof CancellationRefused refused) {
            update.cancellationRefused(refused);
        } else {
            return Optional.empty();
        }
        return Optional.of(Order.of(update.values));
    }

    private void held(ReservationHeld event) {
        request(event.slot(), event.useDate(), event.guestId(), event.headCount(), event.requestDigest());
        decided(event, OrderStatus.WAITING);
        set(OrderColumn.PRICE, event.price());
        set(OrderColumn.REFUND_POLICY, event.refundPolicy());
        set(OrderColumn.HOLD_EXPIRES_AT, event.holdExpiresAt());
    }

    private void rejected(ReservationRejected event) {
        request(event.slot(), event.useDate(), event.guestId(), event.headCount(), event.requestDigest());
        decided(event, OrderStatus.REJECTED);
        set(OrderColumn.REJECTION, event.rejection());
    }

    private void request(
            @Nullable Slot slot,
            LocalDate useDate,
            @Nullable Long guestId,
            @Nullable Integer headCount,
            @Nullable String digest) {
        set(OrderColumn.SLOT, slot);
        if (slot != null) {
            set(OrderColumn.STARTS_AT, slot.startsAt(useDate));
            set(OrderColumn.ENDS_AT, slot.endsAt(useDate));
        }
        set(OrderColumn.GUEST_ID, guestId);
        set(OrderColumn.HEAD_COUNT, headCount);
        set(OrderColumn.REQUEST_DIGEST, digest);
    }

    private void decided(OrderEvent event, OrderStatus status) {
        set(OrderColumn.DECISION_PARTITION, event.decision().partition());
        set(OrderColumn.DECISION_OFFSET, event.decision().offset());
        set(OrderColumn.DECISION_SEQ, event.decision().seq());
        set(OrderColumn.CREATED_AT, event.decision().at());
        status(status, event);
    }

    private void completed(ReservationCompleted event, @Nullable UUID command) {
        set(OrderColumn.GUEST_ID, event.guestId());
        set(OrderColumn.PAID_BY_COMMAND, command);
        set(OrderColumn.PAID_AMOUNT, event.amount());
        set(OrderColumn.PAID_AT, event.decision().at());
        status(OrderStatus.COMPLETED, event);
    }

    private void paymentRefused(PaymentRefused event) {
        set(OrderColumn.PAYMENT_REFUSAL, event.refusal());
        set(OrderColumn.PAYMENT_REFUSED_AMOUNT, event.amount());
        set(OrderColumn.PAYMENT_REFUSED_AT, event.decision().at());
        set(OrderColumn.PAYMENT_REFUSAL_VERSION, event.version());
    }

    private void expired(HoldExpired event) {
        set(OrderColumn.GUEST_ID, event.guestId());
        status(OrderStatus.EXPIRED, event);
    }

    private void cancelled(ReservationCancelled event, @Nullable UUID command) {
        set(OrderColumn.GUEST_ID, event.guestId());
        set(OrderColumn.CANCELLED_BY_COMMAND, command);
        set(OrderColumn.CANCELLED_BY, event.by());
        set(OrderColumn.CANCELLED_FROM, event.was());
        set(OrderColumn.REFUND_AMOUNT, event.refundAmount());
        set(OrderColumn.CANCELLED_AT, event.decision().at());
        status(OrderStatus.CANCELLED, event);
    }

    private void cancellationRefused(CancellationRefused event) {
        set(OrderColumn.CANCELLATION_REFUSAL, event.refusal());
        set(OrderColumn.CANCELLATION_REFUSED_AT, event.decision().at());
        set(OrderColumn.CANCELLATION_REFUSAL_VERSION, event.version());
    }

    private void status(OrderStatus status, OrderEvent event) {
        set(OrderColumn.STATUS, status);
        set(OrderColumn.STATUS_VERSION, event.version());
    }

    private void set(OrderColumn column, @Nullable Object value) {
        if (value != null) {
            values.put(column, value);
        }
    }
}
