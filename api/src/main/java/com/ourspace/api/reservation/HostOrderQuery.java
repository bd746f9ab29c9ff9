package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.OrderStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

    String cursorAt(HostOrder last) {
        return new OrderKeyset(last.createdAt(), last.id()).encode(this);
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
