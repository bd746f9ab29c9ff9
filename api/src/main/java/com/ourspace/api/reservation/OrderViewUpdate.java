package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.CancellationRefused;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.PaymentRefused;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.RequestReservation;
import com.ourspace.contracts.reservation.ReservationCancelled;
import com.ourspace.contracts.reservation.ReservationCompleted;
import com.ourspace.contracts.reservation.ReservationHeld;
import com.ourspace.contracts.reservation.ReservationRejected;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.space.RefundPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Columns of an order's row: those that one message tells, or several merged, or a row of the table. Immutable once it
 * is made.
 */
final class OrderViewUpdate {

    private final UUID orderId;
    private final Map<OrderColumn, Object> values = new EnumMap<>(OrderColumn.class);

    private OrderViewUpdate(UUID orderId) {
        this.orderId = orderId;
    }

    private OrderViewUpdate(UUID orderId, SpaceDate spaceDate, int version) {
        this(orderId);
        set(OrderColumn.ORDER_ID, orderId);
        set(OrderColumn.SPACE_ID, spaceDate.spaceId());
        set(OrderColumn.USE_DATE, spaceDate.useDate());
        set(OrderColumn.VERSION, version);
        // Until an event tells more: the state of an order whose first event has not been read yet.
        set(OrderColumn.STATUS, OrderStatus.PENDING);
        set(OrderColumn.STATUS_VERSION, 0);
        set(OrderColumn.PAYMENT_REFUSAL_VERSION, 0);
        set(OrderColumn.CANCELLATION_REFUSAL_VERSION, 0);
    }

    /** A row of the table. */
    static OrderViewUpdate of(UUID orderId, Map<OrderColumn, Object> row) {
        OrderViewUpdate known = new OrderViewUpdate(orderId);
        known.values.putAll(row);
        return known;
    }

    /** A request that the log took in at this time. */
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
            case HoldExpired expired -> change.expired(expired);
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

    /** The number in a column of versions; 0 if there is none. */
    int version(OrderColumn column) {
        return values.get(column) instanceof Integer version ? version : 0;
    }

    /**
     * Both together, by the rules of {@link OrderColumn}: what the table has once it has taken in first this and then
     * the other.
     */
    OrderViewUpdate mergedWith(OrderViewUpdate update) {
        OrderViewUpdate merged = new OrderViewUpdate(orderId);
        for (OrderColumn column : OrderColumn.values()) {
            merged.set(column, column.merged(this, update));
        }
        return merged;
    }

    /** Whether the request itself has been decided. */
    boolean isDecided() {
        return values.get(OrderColumn.STATUS) != OrderStatus.PENDING;
    }

    /** Whether the decision tells all that the request told: no request that could not be read has all of it. */
    boolean tellsTheRequest() {
        return isDecided() && !(values.get(OrderColumn.REJECTION) instanceof Rejection.InternalError);
    }

    /** The guest's number; null as long as no message has told it. */
    @Nullable
    Long guestId() {
        return find(OrderColumn.GUEST_ID, Long.class);
    }

    /** When the log took the request in; null as long as no message has told it. */
    @Nullable
    Instant createdAt() {
        return find(OrderColumn.CREATED_AT, Instant.class);
    }

    /** The digest of the request under its key; null as long as no message has told it. */
    @Nullable
    String requestDigest() {
        return find(OrderColumn.REQUEST_DIGEST, String.class);
    }

    /** The order that these columns tell of. */
    Order order() {
        return new Order(
                orderId,
                require(OrderColumn.SPACE_ID, Long.class),
                require(OrderColumn.USE_DATE, LocalDate.class),
                find(OrderColumn.SLOT, Slot.class),
                find(OrderColumn.HEAD_COUNT, Integer.class),
                find(OrderColumn.PRICE, Long.class),
                find(OrderColumn.REFUND_POLICY, RefundPolicy.class),
                require(OrderColumn.STATUS, OrderStatus.class),
                find(OrderColumn.CREATED_AT, Instant.class),
                find(OrderColumn.HOLD_EXPIRES_AT, Instant.class),
                decision(),
                find(OrderColumn.REJECTION, Rejection.class),
                paid(),
                refusedPayment(),
                cancelled(),
                refusedCancellation(),
                require(OrderColumn.VERSION, Integer.class));
    }

    private @Nullable Decided decision() {
        Long seq = find(OrderColumn.DECISION_SEQ, Long.class);
        return seq == null
                ? null
                : new Decided(
                        seq,
                        require(OrderColumn.DECISION_PARTITION, Integer.class),
                        require(OrderColumn.DECISION_OFFSET, Long.class),
                        require(OrderColumn.CREATED_AT, Instant.class));
    }

    private Order.@Nullable Paid paid() {
        Instant at = find(OrderColumn.PAID_AT, Instant.class);
        return at == null
                ? null
                : new Order.Paid(
                        require(OrderColumn.PAID_AMOUNT, Long.class),
                        at,
                        find(OrderColumn.PAID_BY_COMMAND, UUID.class));
    }

    private Order.@Nullable RefusedPayment refusedPayment() {
        PaymentRefusal refusal = find(OrderColumn.PAYMENT_REFUSAL, PaymentRefusal.class);
        return refusal == null
                ? null
                : new Order.RefusedPayment(
                        refusal,
                        find(OrderColumn.PAYMENT_REFUSED_AMOUNT, Long.class),
                        require(OrderColumn.PAYMENT_REFUSED_AT, Instant.class));
    }

    private Order.@Nullable Cancelled cancelled() {
        Instant at = find(OrderColumn.CANCELLED_AT, Instant.class);
        return at == null
                ? null
                : new Order.Cancelled(
                        require(OrderColumn.CANCELLED_BY, Canceller.class),
                        require(OrderColumn.CANCELLED_FROM, OrderStatus.class),
                        find(OrderColumn.REFUND_AMOUNT, Long.class),
                        at,
                        find(OrderColumn.CANCELLED_BY_COMMAND, UUID.class));
    }

    private Order.@Nullable RefusedCancellation refusedCancellation() {
        CancellationRefusal refusal = find(OrderColumn.CANCELLATION_REFUSAL, CancellationRefusal.class);
        return refusal == null
                ? null
                : new Order.RefusedCancellation(refusal, require(OrderColumn.CANCELLATION_REFUSED_AT, Instant.class));
    }

    private <T> @Nullable T find(OrderColumn column, Class<T> type) {
        return type.cast(values.get(column));
    }

    private <T> T require(OrderColumn column, Class<T> type) {
        T value = find(column, type);
        if (value == null) {
            throw new IllegalStateException("order " + orderId + " has no " + column.columnName());
        }
        return value;
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
        set(OrderColumn.GUEST_ID, event.guestId());
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

    private OrderViewUpdate expired(HoldExpired event) {
        set(OrderColumn.GUEST_ID, event.guestId());
        return status(OrderStatus.EXPIRED, event);
    }

    private OrderViewUpdate cancelled(ReservationCancelled event, @Nullable UUID command) {
        set(OrderColumn.GUEST_ID, event.guestId());
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

    /** Times as precise as the table keeps them, so that memory and table tell the same. */
    private void set(OrderColumn column, @Nullable Object value) {
        if (value != null) {
            values.put(column, value instanceof Instant time ? time.truncatedTo(ChronoUnit.MICROS) : value);
        }
    }
}
