package com.ourspace.api.reservation;

import com.ourspace.api.web.Cursor;
import com.ourspace.api.web.StrictText;
import com.ourspace.contracts.reservation.OrderStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of a guest's orders to list.
 *
 * @param after where the last page ended; null for the first
 * @param limit items on a page
 */
record OrderQuery(
        @Nullable OrderStatus status,
        @Nullable Phase phase,
        @Nullable Keyset after,
        int limit) {

    /** The sort key of the list, as the database compares it. A cursor holds that of the item above it. */
    record Keyset(Instant createdAt, UUID orderId) implements Comparable<Keyset> {

        static Keyset of(OrderViewUpdate order) {
            Instant createdAt = order.createdAt();
            if (createdAt == null) {
                throw new IllegalArgumentException("an order in a list has its time");
            }
            return new Keyset(createdAt, order.orderId());
        }

        @Override
        public int compareTo(Keyset other) {
            int byTime = createdAt.compareTo(other.createdAt);
            return byTime == 0
                    ? Arrays.compareUnsigned(SqlValues.bytes(orderId), SqlValues.bytes(other.orderId))
                    : byTime;
        }
    }

    /** A condition in SQL with its parameters in order. */
    record Condition(String sql, List<Object> parameters) {}

    static OrderQuery of(
            @Nullable OrderStatus status, @Nullable Phase phase, @Nullable String cursor, long guestId, int limit) {
        OrderQuery first = new OrderQuery(status, phase, null, limit);
        return cursor == null ? first : new OrderQuery(status, phase, first.keyset(cursor, guestId), limit);
    }

    /** One more than is shown: it tells whether there is a next page. */
    int rows() {
        return limit + 1;
    }

    String cursorAt(Order last, long guestId) {
        if (last.createdAt() == null) {
            throw new IllegalStateException("an order in a list has its time");
        }
        return Cursor.of(last.createdAt(), last.id()).encode(shape(guestId));
    }

    Condition condition(long guestId, Instant now) {
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
    boolean finds(OrderViewUpdate known, long guestId, Instant now) {
        if (!Long.valueOf(guestId).equals(known.guestId()) || known.createdAt() == null) {
            return false;
        }
        Order order = known.order();
        return (status == null || status == order.status())
                && (phase == null || order.phase(now).filter(phase::equals).isPresent())
                && (after == null || Keyset.of(known).compareTo(after) < 0);
    }

    private static String inPhase(Phase phase) {
        return "status = 'COMPLETED' AND "
                + switch (phase) {
                    case UPCOMING -> "starts_at > ? AND ends_at > ?";
                    case IN_USE -> "starts_at <= ? AND ends_at > ?";
                    case FINISHED -> "starts_at <= ? AND ends_at <= ?";
                };
    }

    private Keyset keyset(String cursor, long guestId) {
        List<String> values = Cursor.decode(cursor, shape(guestId), 2).values();
        try {
            return new Keyset(Instant.parse(values.getFirst()), StrictText.uuid(values.getLast()));
        } catch (DateTimeException | IllegalArgumentException tampered) {
            throw Cursor.mismatch();
        }
    }

    private String shape(long guestId) {
        return "orders " + guestId + " " + status + " " + phase;
    }
}
