package com.ourspace.api.reservation;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of {@code order_view}, each with the way in which a new word about it meets what is known. All ways can
 * be taken in any order and any number of times: so events may be repeated and come late.
 */
enum OrderColumn {
    ORDER_ID(Merge.KEY),
    SPACE_ID(Merge.KEY),
    USE_DATE(Merge.KEY),
    SLOT(Merge.ONCE),
    STARTS_AT(Merge.ONCE),
    ENDS_AT(Merge.ONCE),
    GUEST_ID(Merge.ONCE),
    HEAD_COUNT(Merge.ONCE),
    PRICE(Merge.ONCE),
    REFUND_POLICY(Merge.ONCE),
    REQUEST_DIGEST(Merge.ONCE),
    DECISION_PARTITION(Merge.ONCE),
    DECISION_OFFSET(Merge.ONCE),
    DECISION_SEQ(Merge.ONCE),
    CREATED_AT(Merge.LATEST),
    HOLD_EXPIRES_AT(Merge.ONCE),
    REJECTION(Merge.ONCE),
    PAID_AMOUNT(Merge.ONCE),
    PAID_AT(Merge.ONCE),
    PAID_BY_COMMAND(Merge.ONCE),
    CANCELLED_BY(Merge.ONCE),
    CANCELLED_FROM(Merge.ONCE),
    CANCELLED_AT(Merge.ONCE),
    CANCELLED_BY_COMMAND(Merge.ONCE),
    REFUND_AMOUNT(Merge.ONCE),
    PAYMENT_REFUSAL("payment_refusal_version"),
    PAYMENT_REFUSED_AMOUNT("payment_refusal_version"),
    PAYMENT_REFUSED_AT("payment_refusal_version"),
    CANCELLATION_REFUSAL("cancellation_refusal_version"),
    CANCELLATION_REFUSED_AT("cancellation_refusal_version"),
    STATUS("status_version"),
    // Behind all that look at them: the database assigns from left to right.
    PAYMENT_REFUSAL_VERSION(Merge.GREATEST),
    CANCELLATION_REFUSAL_VERSION(Merge.GREATEST),
    STATUS_VERSION(Merge.GREATEST),
    VERSION(Merge.GREATEST);

    private final Merge merge;
    private final @Nullable String byVersion;

    OrderColumn(Merge merge) {
        this.merge = merge;
        this.byVersion = null;
    }

    OrderColumn(String byVersion) {
        this.merge = Merge.NEWEST;
        this.byVersion = byVersion;
    }

    /** The one statement by which every request and event is written. */
    static String upsert() {
        String columns = Stream.of(values()).map(OrderColumn::columnName).collect(joining(", "));
        String waitlistEntries = Stream.of(values()).map(column -> "?").collect(joining(", "));
        String merges = Stream.of(values())
                .filter(column -> column.merge != Merge.KEY)
                .map(OrderColumn::assignment)
                .collect(joining(", "));
        return "INSERT INTO order_view (" + columns + ") VALUES (" + waitlistEntries + ") ON DUPLICATE KEY UPDATE "
                + merges;
    }

    private String assignment() {
        String name = columnName();
        return name + " = "
                + switch (merge) {
                    case KEY -> name;
                    case ONCE -> "COALESCE(" + name + ", VALUES(" + name + "))";
                    case LATEST ->
                        "GREATEST(COALESCE(%1$s, VALUES(%1$s)), COALESCE(VALUES(%1$s), %1$s))".formatted(name);
                    case NEWEST ->
                        "IF(VALUES(" + byVersion + ") > " + byVersion + ", VALUES(" + name + "), " + name + ")";
                    case GREATEST -> "GREATEST(" + name + ", VALUES(" + name + "))";
                };
    }

    private String columnName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    private enum Merge {
        /** What the row is; never changes. */
        KEY,
        /** Said by one event only. */
        ONCE,
        /** A decision is never timed before its request was. */
        LATEST,
        /** The word of the newer version counts. */
        NEWEST,
        GREATEST
    }
}
