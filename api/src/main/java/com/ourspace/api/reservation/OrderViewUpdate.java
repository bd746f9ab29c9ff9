package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.CancellationRefused;
import com.ourspace.contracts.reservation.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefused;
import com.ourspace.contracts.reservation.RequestReservation;
import com.ourspace.contracts.reservation.ReservationCancelled;
import com.ourspace.contracts.reservation.ReservationCompleted;
import com.ourspace.contracts.reservation.ReservationHeld;
import com.ourspace.contracts.reservation.ReservationRejected;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one message tells about its order: the columns it has a word on, and no others. */
final class OrderViewUpdate {

    private final UUID orderId;
    private final Map<OrderColumn, Object> values = new EnumMap<>(OrderColumn.class);

    private OrderViewUpdate(UUID orderId, SpaceDate spaceDate, int version) {
        this.orderId = orderId;
        set(OrderColumn.ORDER_ID, orderId);
        set(OrderColumn.SPACE_ID, spaceDate.spaceId());
        set(OrderColumn.USE_DATE, spaceDate.useDate());
        set(OrderColumn.VERSION, version);
        // Until an event says more: what is known of an order whose first event has not come yet.
        set(OrderColumn.STATUS, OrderStatus.PENDING);
        set(OrderColumn.STATUS_VERSION, 0);
        set(OrderColumn.PAYMENT_REFUSAL_VERSION, 0);
        set(OrderColumn.CANCELLATION_REFUSAL_VERSION, 0);
    }

    /** A request that is in the log since then. */
    static OrderViewUpdate of(RequestReservation request, Instant appendedAt) {
        OrderViewUpdate change = new OrderViewUpdate(request.orderId(), request.spaceDate(), 0);
        change.set(OrderColumn.CREATED_AT, appendedAt);
        return change.asked(
                request.slot(), request.useDate(), request.guestId(), request.headCount(), request.requestDigest());
    }

    /**
     * What was decided.
     *
     * @param command the id of the command that led to it; null where that is not known
     */
    static OrderViewUpdate of(OrderEvent event, @Nullable UUID command) {
        OrderViewUpdate change = new OrderViewUpdate(event.orderId(), event.spaceDate(), event.version());
        return switch (event) {
            case ReservationHeld held -> change.held(held);
            case ReservationRejected rejected -> change.rejected(rejected);
            case ReservationCompleted completed -> change.completed(completed, command);
            case PaymentRefused refused -> change.paymentRefused(refused);
            case HoldExpired expired -> change.status(OrderStatus.EXPIRED, expired);
            case ReservationCancelled cancelled -> change.cancelled(cancelled, command);
            case CancellationRefused refused -> change.cancellationRefused(refused);
        };
    }

    UUID orderId() {
        return orderId;
    }

    @Nullable
    Object value(OrderColumn column) {
        return values.get(column);
    }

    private OrderViewUpdate held(ReservationHeld event) {
        set(OrderColumn.PRICE, event.price());
        set(OrderColumn.REFUND_POLICY, event.refundPolicy());
        set(OrderColumn.HOLD_EXPIRES_AT, event.holdExpiresAt());
        return asked(event.slot(), event.useDate(), event.guestId(), event.headCount(), event.requestDigest())
                .decided(event)
                .status(OrderStatus.WAITING, event);
    }

    private OrderViewUpdate rejected(ReservationRejected event) {
        set(OrderColumn.REJECTION, event.rejection());
        return asked(event.slot(), event.useDate(), event.guestId(), event.headCount(), event.requestDigest())
                .decided(event)
                .status(OrderStatus.REJECTED, event);
    }

    private OrderViewUpdate asked(
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
        return this;
    }

    private OrderViewUpdate decided(OrderEvent event) {
        set(OrderColumn.DECISION_PARTITION, event.decision().partition());
        set(OrderColumn.DECISION_OFFSET, event.decision().offset());
        set(OrderColumn.DECISION_SEQ, event.decision().seq());
        set(OrderColumn.CREATED_AT, event.decision().at());
        return this;
    }

    private OrderViewUpdate completed(ReservationCompleted event, @Nullable UUID command) {
        set(OrderColumn.PAID_BY_COMMAND, command);
        set(OrderColumn.PAID_AMOUNT, event.amount());
        set(OrderColumn.PAID_AT, event.decision().at());
        return status(OrderStatus.COMPLETED, event);
    }

    private OrderViewUpdate paymentRefused(PaymentRefused event) {
        set(OrderColumn.PAYMENT_REFUSAL, event.refusal());
        set(OrderColumn.PAYMENT_REFUSED_AMOUNT, event.amount());
        set(OrderColumn.PAYMENT_REFUSED_AT, event.decision().at());
        set(OrderColumn.PAYMENT_REFUSAL_VERSION, event.version());
        return this;
    }

    private OrderViewUpdate cancelled(ReservationCancelled event, @Nullable UUID command) {
        set(OrderColumn.CANCELLED_BY_COMMAND, command);
        set(OrderColumn.CANCELLED_BY, event.by());
        set(OrderColumn.CANCELLED_FROM, event.was());
        set(OrderColumn.REFUND_AMOUNT, event.refundAmount());
        set(OrderColumn.CANCELLED_AT, event.decision().at());
        return status(OrderStatus.CANCELLED, event);
    }

    private OrderViewUpdate cancellationRefused(CancellationRefused event) {
        set(OrderColumn.CANCELLATION_REFUSAL, event.refusal());
        set(OrderColumn.CANCELLATION_REFUSED_AT, event.decision().at());
        set(OrderColumn.CANCELLATION_REFUSAL_VERSION, event.version());
        return this;
    }

    private OrderViewUpdate status(OrderStatus status, OrderEvent event) {
        set(OrderColumn.STATUS, status);
        set(OrderColumn.STATUS_VERSION, event.version());
        return this;
    }

    private void set(OrderColumn column, @Nullable Object value) {
        if (value != null) {
            values.put(column, value);
        }
    }
}
