package com.ourspace.api.reservation;

import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.reservation.OrderStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a guest's list of orders.
 *
 * @param after the last item of the previous page; null for the first page
 */
record OrderQuery(
        long guestId,
        @Nullable OrderStatus status,
        @Nullable Phase phase,
        @Nullable OrderKeyset after) {

    /** A condition in SQL with its parameters in order. */
    record Condition(String sql, List<Object> parameters) {}

    static OrderQuery of(long guestId, @Nullable OrderStatus status, @Nullable Phase phase, @Nullable String cursor) {
        OrderQuery first = new OrderQuery(guestId, status, phase, null);
        return cursor == null
                ? first
                : new OrderQuery(guestId, status, phase, OrderKeyset.decode(cursor, first.shape()));
    }

    String cursorAt(Order last) {
        return OrderKeyset.of(last).encode(shape());
    }

    Condition condition(Instant now) {
        List<String> terms = new ArrayList<>(List.of("guest_id = ?", "created_at IS NOT NULL"));
        List<Object> parameters = new ArrayList<>(List.of(guestId));
        if (status != null) {
            terms.add("status = ?");
            parameters.add(status.name());
        }
        if (phase != null) {
            terms.add(inPhase(phase));
            parameters.add(SqlValues.utc(now));
            parameters.add(SqlValues.utc(now));
        }
        if (after != null) {
            terms.add("created_at <= ? AND (created_at < ? OR order_id < ?)");
            parameters.add(SqlValues.utc(after.createdAt()));
            parameters.add(SqlValues.utc(after.createdAt()));
            parameters.add(SqlValues.bytes(after.orderId()));
        }
        return new Condition(String.join(" AND ", terms), parameters);
    }

    /** Whether an order in memory meets {@link #condition}. */
    boolean matches(Order order, Instant now) {
        if (!Long.valueOf(guestId).equals(order.guestId()) || order.createdAt() == null) {
            return false;
        }
        return (status == null || status == order.status())
                && (phase == null || order.phase(now).filter(phase::equals).isPresent())
                && (after == null || OrderKeyset.of(order).compareTo(after) < 0);
    }

    private static String inPhase(Phase phase) {
        return "status = 'COMPLETED' AND "
                + switch (phase) {
                    case UPCOMING -> "starts_at > ? AND ends_at > ?";
                    case IN_USE -> "starts_at <= ? AND ends_at > ?";
                    case FINISHED -> "starts_at <= ? AND ends_at <= ?";
                };
    }

    private String shape() {
        return "orders " + guestId + " " + status + " " + phase;
    }
}
