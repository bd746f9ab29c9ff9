package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.RefundQuote;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.rules.PaidStay;
import com.ourspace.contracts.rules.RefundRules;
import com.ourspace.contracts.space.RefundPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of an order as far as messages tell it: a row of the table, what one message tells (see
 * {@link OrderUpdates}), or several of these merged. A value that no message has told is absent. Orders are immutable.
 */
final class Order {

    private static final Set<OrderColumn> PAYMENT = EnumSet.of(
            OrderColumn.PAID_AMOUNT,
            OrderColumn.PAID_AT,
            OrderColumn.PAYMENT_REFUSAL,
            OrderColumn.PAYMENT_REFUSED_AMOUNT,
            OrderColumn.PAYMENT_REFUSED_AT);
    private static final Set<OrderColumn> CANCELLATION = EnumSet.of(
            OrderColumn.CANCELLED_BY,
            OrderColumn.CANCELLED_FROM,
            OrderColumn.CANCELLED_AT,
            OrderColumn.CANCELLATION_REFUSAL,
            OrderColumn.CANCELLATION_REFUSED_AT);

    private final UUID id;
    private final Map<OrderColumn, Object> values;

    private Order(Map<OrderColumn, Object> values) {
        this.values = values;
        this.id = require(OrderColumn.ORDER_ID, UUID.class);
    }

    /**
     * An order with these values. Times are kept as precise as the table keeps them, so that memory and table have the
     * same.
     */
    static Order of(Map<OrderColumn, Object> values) {
        Map<OrderColumn, Object> copy = new EnumMap<>(values);
        copy.replaceAll((_, value) -> value instanceof Instant time ? time.truncatedTo(ChronoUnit.MICROS) : value);
        return new Order(copy);
    }

    /**
     * Both merged by the rules of {@link OrderColumn}: what the table has after it has taken in first this state and
     * then the update.
     */
    Order mergedWith(Order update) {
        Map<OrderColumn, Object> merged = new EnumMap<>(OrderColumn.class);
        for (OrderColumn column : OrderColumn.values()) {
            Object value = column.merged(this, update);
            if (value != null) {
                merged.put(column, value);
            }
        }
        return new Order(merged);
    }

    /**
     * This order as the answer to a refused payment or cancellation shows it: with that refusal in place of the outcome
     * of all others.
     *
     * @param refused has nothing but the refusal, see {@link OrderUpdates#refusal}
     */
    Order withRefusal(Order refused) {
        Map<OrderColumn, Object> shown = new EnumMap<>(values);
        shown.keySet().removeAll(refused.paymentRefusal() == null ? CANCELLATION : PAYMENT);
        shown.putAll(refused.values);
        return new Order(shown);
    }

    @Nullable
    Object value(OrderColumn column) {
        return values.get(column);
    }

    /** The number in a column of versions; 0 if there is none. */
    int version(OrderColumn column) {
        return values.get(column) instanceof Integer version ? version : 0;
    }

    /** The version of the order, from 1; 0 before its first event. */
    int version() {
        return version(OrderColumn.VERSION);
    }

    UUID id() {
        return id;
    }

    long spaceId() {
        return require(OrderColumn.SPACE_ID, Long.class);
    }

    LocalDate useDate() {
        return require(OrderColumn.USE_DATE, LocalDate.class);
    }

    @Nullable
    Slot slot() {
        return find(OrderColumn.SLOT, Slot.class);
    }

    @Nullable
    Long guestId() {
        return find(OrderColumn.GUEST_ID, Long.class);
    }

    @Nullable
    Integer headCount() {
        return find(OrderColumn.HEAD_COUNT, Integer.class);
    }

    /** The price in whole KRW when the order was decided. */
    @Nullable
    Long price() {
        return find(OrderColumn.PRICE, Long.class);
    }

    @Nullable
    RefundPolicy refundPolicy() {
        return find(OrderColumn.REFUND_POLICY, RefundPolicy.class);
    }

    OrderStatus status() {
        return require(OrderColumn.STATUS, OrderStatus.class);
    }

    /** The time of the decision about the request; before it, the broker's append time of the request. */
    @Nullable
    Instant createdAt() {
        return find(OrderColumn.CREATED_AT, Instant.class);
    }

    @Nullable
    Instant holdExpiresAt() {
        return find(OrderColumn.HOLD_EXPIRES_AT, Instant.class);
    }

    @Nullable
    Rejection rejection() {
        return find(OrderColumn.REJECTION, Rejection.class);
    }

    /** The digest of the request under its idempotency key. */
    @Nullable
    String requestDigest() {
        return find(OrderColumn.REQUEST_DIGEST, String.class);
    }

    /** The decision about the request itself. */
    @Nullable
    Decided decision() {
        Long seq = find(OrderColumn.DECISION_SEQ, Long.class);
        return seq == null
                ? null
                : new Decided(
                        seq,
                        require(OrderColumn.DECISION_PARTITION, Integer.class),
                        require(OrderColumn.DECISION_OFFSET, Long.class),
                        require(OrderColumn.CREATED_AT, Instant.class));
    }

    /** The amount that was paid, in whole KRW. */
    @Nullable
    Long paidAmount() {
        return find(OrderColumn.PAID_AMOUNT, Long.class);
    }

    /** The time of the decision about the payment; null if nothing is paid. */
    @Nullable
    Instant paidAt() {
        return find(OrderColumn.PAID_AT, Instant.class);
    }

    /** The reason of the latest payment that was refused. */
    @Nullable
    PaymentRefusal paymentRefusal() {
        return find(OrderColumn.PAYMENT_REFUSAL, PaymentRefusal.class);
    }

    /** The amount of that payment, in whole KRW; null if the command could not be decoded. */
    @Nullable
    Long paymentRefusedAmount() {
        return find(OrderColumn.PAYMENT_REFUSED_AMOUNT, Long.class);
    }

    @Nullable
    Instant paymentRefusedAt() {
        return find(OrderColumn.PAYMENT_REFUSED_AT, Instant.class);
    }

    @Nullable
    Canceller cancelledBy() {
        return find(OrderColumn.CANCELLED_BY, Canceller.class);
    }

    /** The status before the cancellation. */
    @Nullable
    OrderStatus cancelledFrom() {
        return find(OrderColumn.CANCELLED_FROM, OrderStatus.class);
    }

    /** The time of the decision about the cancellation; null if the order is not cancelled. */
    @Nullable
    Instant cancelledAt() {
        return find(OrderColumn.CANCELLED_AT, Instant.class);
    }

    /** The refund in whole KRW; null if nothing had been paid. */
    @Nullable
    Long refundAmount() {
        return find(OrderColumn.REFUND_AMOUNT, Long.class);
    }

    /** The reason of the latest cancellation that was refused. */
    @Nullable
    CancellationRefusal cancellationRefusal() {
        return find(OrderColumn.CANCELLATION_REFUSAL, CancellationRefusal.class);
    }

    @Nullable
    Instant cancellationRefusedAt() {
        return find(OrderColumn.CANCELLATION_REFUSED_AT, Instant.class);
    }

    /** Whether the request itself has been decided. */
    boolean isDecided() {
        return status() != OrderStatus.PENDING;
    }

    /** Whether the decision contains the request; that of a request that could not be decoded does not. */
    boolean containsRequest() {
        return isDecided() && !(rejection() instanceof Rejection.InternalError);
    }

    /** Whether any payment or cancellation of it was refused. */
    boolean hasRefusals() {
        return values.containsKey(OrderColumn.PAYMENT_REFUSAL) || values.containsKey(OrderColumn.CANCELLATION_REFUSAL);
    }

    boolean isPaidBy(UUID command) {
        return command.equals(value(OrderColumn.PAID_BY_COMMAND));
    }

    boolean isCancelledBy(UUID command) {
        return command.equals(value(OrderColumn.CANCELLED_BY_COMMAND));
    }

    /** The phase of the stay of a completed order. It is derived, never stored. */
    Optional<Phase> phase(Instant now) {
        Slot slot = slot();
        return status() == OrderStatus.COMPLETED && slot != null
                ? Optional.of(Phase.of(slot, useDate(), now))
                : Optional.empty();
    }

    /**
     * The refund if the order is cancelled in this role now.
     *
     * @return empty if there is nothing to cancel
     */
    Optional<RefundQuote> refund(Canceller by, Instant now) {
        Instant holdExpiresAt = holdExpiresAt();
        if (status() == OrderStatus.WAITING && holdExpiresAt != null) {
            return Optional.of(RefundQuote.nothingPaid(holdExpiresAt));
        }
        Long price = price();
        RefundPolicy policy = refundPolicy();
        Slot slot = slot();
        Instant paidAt = paidAt();
        return status() == OrderStatus.COMPLETED && paidAt != null && price != null && policy != null && slot != null
                ? Optional.of(RefundRules.quote(new PaidStay(price, policy, slot, useDate(), paidAt), by, now))
                : Optional.empty();
    }

    /** The end of the stay; while the slot is unknown, the end of the date's last slot. */
    Instant stayEndsAt() {
        Slot slot = slot();
        return (slot == null ? Slot.ALL : slot).endsAt(useDate());
    }

    boolean isOn(SpaceDate spaceDate) {
        return spaceId() == spaceDate.spaceId() && useDate().equals(spaceDate.useDate());
    }

    /** Whether it is held, or is paid and its stay is not over. */
    boolean isAhead(Instant now) {
        return switch (status()) {
            case WAITING -> holdExpiresAt() != null && !isHoldOver(now);
            case COMPLETED -> slot() != null && now.isBefore(stayEndsAt());
            case PENDING, REJECTED, EXPIRED, CANCELLED -> false;
        };
    }

    boolean isHoldOver(Instant now) {
        Instant end = holdExpiresAt();
        return end != null && !now.isBefore(end);
    }

    private <T> @Nullable T find(OrderColumn column, Class<T> type) {
        return type.cast(values.get(column));
    }

    private <T> T require(OrderColumn column, Class<T> type) {
        T value = find(column, type);
        if (value == null) {
            throw new IllegalStateException(
                    "order " + values.get(OrderColumn.ORDER_ID) + " has no " + column.columnName());
        }
        return value;
    }
}
