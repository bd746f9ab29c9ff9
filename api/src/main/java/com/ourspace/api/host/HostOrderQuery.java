package com.ourspace.api.host;

import com.ourspace.api.reservation.Phase;
import com.ourspace.api.web.Cursor;
import com.ourspace.api.web.StrictText;
import com.ourspace.contracts.reservation.OrderStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a host's list of orders. An absent one matches every order; rejected orders match only a status of
 * REJECTED.
 *
 * @param from first date of use
 * @param to last date of use, included
 */
record HostOrderQuery(
        long hostId,
        @Nullable Long spaceId,
        @Nullable OrderStatus status,
        @Nullable Phase phase,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** A position in the list: the sort values of the item before it. */
    record Keyset(Instant createdAt, UUID orderId) {}

    String cursorAt(HostOrder last) {
        return Cursor.of(last.createdAt(), last.id()).encode(this);
    }

    /**
     * Decodes a cursor of this query.
     *
     * @throws com.ourspace.api.web.ProblemException CURSOR_MISMATCH
     */
    Keyset keyset(String cursor) {
        List<String> values = Cursor.decode(cursor, this, 2).values();
        try {
            return new Keyset(Instant.parse(values.getFirst()), StrictText.uuid(values.getLast()));
        } catch (DateTimeException | IllegalArgumentException tampered) {
            throw Cursor.mismatch();
        }
    }

    /** The conditions in SQL, with the parameters of {@link #values}. */
    String conditions() {
        StringBuilder sql = new StringBuilder("l.host_id = :host AND o.decision_seq IS NOT NULL");
        sql.append(status == null ? " AND o.status <> 'REJECTED'" : " AND o.status = :status");
        if (spaceId != null) {
            sql.append(" AND o.space_id = :space");
        }
        if (from != null) {
            sql.append(" AND o.use_date >= :from");
        }
        if (to != null) {
            sql.append(" AND o.use_date <= :to");
        }
        if (phase != null) {
            sql.append(" AND o.status = 'COMPLETED' AND ").append(inPhase(phase));
        }
        return sql.toString();
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("host", hostId);
        put(values, "space", spaceId);
        put(values, "status", status == null ? null : status.name());
        put(values, "from", from);
        put(values, "to", to);
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static String inPhase(Phase phase) {
        return switch (phase) {
            case UPCOMING -> "o.starts_at > :now";
            case IN_USE -> "o.starts_at <= :now AND o.ends_at > :now";
            case FINISHED -> "o.ends_at <= :now";
        };
    }
}
