package com.ourspace.api.reservation;

import static java.util.stream.Collectors.joining;

import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of {@code order_view}, each with its type and with the rule by which a new value is merged with the
 * present one. The rules hold in the table and in memory; messages may be merged in any order and any number of times.
 */
enum OrderColumn {
    ORDER_ID(UUID.class, Merge.KEY),
    SPACE_ID(Long.class, Merge.KEY),
    USE_DATE(LocalDate.class, Merge.KEY),
    SLOT(Slot.class, Merge.ONCE),
    STARTS_AT(Instant.class, Merge.ONCE),
    ENDS_AT(Instant.class, Merge.ONCE),
    GUEST_ID(Long.class, Merge.ONCE),
    HEAD_COUNT(Integer.class, Merge.ONCE),
    PRICE(Long.class, Merge.ONCE),
    REFUND_POLICY(RefundPolicy.class, Merge.ONCE),
    REQUEST_DIGEST(String.class, Merge.ONCE),
    DECISION_PARTITION(Integer.class, Merge.ONCE),
    DECISION_OFFSET(Long.class, Merge.LATEST),
    DECISION_SEQ(Long.class, Merge.LATEST),
    CREATED_AT(Instant.class, Merge.LATEST),
    HOLD_EXPIRES_AT(Instant.class, Merge.ONCE),
    REJECTION(Rejection.class, Merge.OF_STATUS),
    PAID_AMOUNT(Long.class, Merge.ONCE),
    PAID_AT(Instant.class, Merge.ONCE),
    PAID_BY_COMMAND(UUID.class, Merge.ONCE),
    CANCELLED_BY(Canceller.class, Merge.ONCE),
    CANCELLED_FROM(OrderStatus.class, Merge.ONCE),
    CANCELLED_AT(Instant.class, Merge.ONCE),
    CANCELLED_BY_COMMAND(UUID.class, Merge.ONCE),
    REFUND_AMOUNT(Long.class, Merge.ONCE),
    PAYMENT_REFUSAL(PaymentRefusal.class, Merge.OF_PAYMENT_REFUSAL),
    PAYMENT_REFUSED_AMOUNT(Long.class, Merge.OF_PAYMENT_REFUSAL),
    PAYMENT_REFUSED_AT(Instant.class, Merge.OF_PAYMENT_REFUSAL),
    CANCELLATION_REFUSAL(CancellationRefusal.class, Merge.OF_CANCELLATION_REFUSAL),
    CANCELLATION_REFUSED_AT(Instant.class, Merge.OF_CANCELLATION_REFUSAL),
    STATUS(OrderStatus.class, Merge.OF_STATUS),
    // After all columns whose rules compare them: the database assigns from left to right.
    PAYMENT_REFUSAL_VERSION(Integer.class, Merge.GREATEST),
    CANCELLATION_REFUSAL_VERSION(Integer.class, Merge.GREATEST),
    STATUS_VERSION(Integer.class, Merge.GREATEST),
    VERSION(Integer.class, Merge.GREATEST);

    private final Class<?> type;
    private final Merge merge;

    OrderColumn(Class<?> type, Merge merge) {
        this.type = type;
        this.merge = merge;
    }

    /** The type of its values in memory. */
    Class<?> type() {
        return type;
    }

    /** Its name in the table. */
    String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one statement by which every request and event is written. */
    static String upsert() {
        String columns = Stream.of(values()).map(OrderColumn::columnName).collect(joining(", "));
        String values = Stream.of(values()).map(column -> "?").collect(joining(", "));
        String merges = Stream.of(values())
                .filter(column -> column.merge != Merge.KEY)
                .map(OrderColumn::assignment)
                .collect(joining(", "));
        return "INSERT INTO order_view (" + columns + ") VALUES (" + values + ") ON DUPLICATE KEY UPDATE " + merges;
    }

    private String assignment() {
        String name = columnName();
        return name + " = "
                + switch (merge) {
                    case KEY -> name;
                    case ONCE -> "COALESCE(" + name + ", VALUES(" + name + "))";
                    case LATEST ->
                        "GREATEST(COALESCE(%1$s, VALUES(%1$s)), COALESCE(VALUES(%1$s), %1$s))".formatted(name);
                    case OF_PAYMENT_REFUSAL -> newest(name, PAYMENT_REFUSAL_VERSION);
                    case OF_CANCELLATION_REFUSAL -> newest(name, CANCELLATION_REFUSAL_VERSION);
                    case OF_STATUS -> newest(name, STATUS_VERSION);
                    case GREATEST -> "GREATEST(" + name + ", VALUES(" + name + "))";
                };
    }

    private static String newest(String name, OrderColumn version) {
        return "IF(VALUES(%2$s) > %2$s, VALUES(%1$s), %1$s)".formatted(name, version.columnName());
    }

    /** Merges two values of this column as {@link #upsert} does, for rows in memory. */
    @Nullable
    Object merged(Order known, Order update) {
        Object before = known.value(this);
        Object after = update.value(this);
        return switch (merge) {
            case KEY -> before;
            case ONCE -> before == null ? after : before;
            case LATEST -> before == null || after != null && isLater(after, before) ? after : before;
            case OF_PAYMENT_REFUSAL -> isNewer(PAYMENT_REFUSAL_VERSION, known, update) ? after : before;
            case OF_CANCELLATION_REFUSAL -> isNewer(CANCELLATION_REFUSAL_VERSION, known, update) ? after : before;
            case OF_STATUS -> isNewer(STATUS_VERSION, known, update) ? after : before;
            case GREATEST -> Math.max(known.version(this), update.version(this));
        };
    }

    private static boolean isLater(Object after, Object before) {
        return after instanceof Instant instant ? instant.isAfter((Instant) before) : (Long) after > (Long) before;
    }

    private static boolean isNewer(OrderColumn version, Order known, Order update) {
        return update.version(version) > known.version(version);
    }

    private enum Merge {
        /** Identifies the row; never changes. */
        KEY,
        /** One message sets it, and none changes it. */
        ONCE,
        /**
         * The latest time or position counts: the decision is not earlier than the request, and a request that was
         * redriven is decided again.
         */
        LATEST,
        /** The refusal of the newest version counts. */
        OF_PAYMENT_REFUSAL,
        OF_CANCELLATION_REFUSAL,
        /** The status of the newest version counts, and its reason if it is a rejection. */
        OF_STATUS,
        GREATEST
    }
}
