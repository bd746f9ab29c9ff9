package com.ourspace.api.host;

import com.ourspace.api.catalog.BinaryId;
import com.ourspace.api.reservation.Phase;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the orders on a host's spaces; a page by one statement, which reads the booker only of COMPLETED orders. */
@Repository
class HostOrders {

    private static final String SELECT = """
            SELECT o.order_id, o.space_id, l.title, o.use_date, o.slot, o.head_count, o.price, o.refund_policy, o.status,
                o.hold_expires_at, o.paid_at, o.cancelled_by, o.cancelled_at, o.refund_amount, o.version, o.created_at,
                b.name, b.phone, b.email, b.purpose, b.request
            FROM space_listing l
                JOIN order_view o ON o.space_id = l.space_id
                LEFT JOIN booker b ON b.payment_id = o.paid_by_command AND o.status = 'COMPLETED'
            WHERE\s""";
    private static final String AFTER =
            " AND (o.created_at < :createdAt OR (o.created_at = :createdAt AND o.order_id < :orderId))";

    private final JdbcClient jdbc;
    private final Clock clock;

    HostOrders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest orders after this position. */
    List<HostOrder> page(HostOrderQuery query, HostOrderQuery.@Nullable Keyset after, int limit) {
        Map<String, Object> values = new HashMap<>(query.values());
        values.put("now", utc(clock.instant()));
        values.put("limit", limit);
        if (after != null) {
            values.put("createdAt", utc(after.createdAt()));
            values.put("orderId", BinaryId.of(after.orderId()));
        }
        return jdbc.sql(SELECT + query.conditions() + (after == null ? "" : AFTER)
                        + " ORDER BY o.created_at DESC, o.order_id DESC LIMIT :limit")
                .params(values)
                .query((row, number) -> order(row))
                .list();
    }

    /** An order on one of this host's spaces. */
    Optional<HostOrder> find(long hostId, UUID orderId) {
        return jdbc.sql(SELECT + "l.host_id = :host AND o.order_id = :order AND o.decision_seq IS NOT NULL")
                .param("host", hostId)
                .param("order", BinaryId.of(orderId))
                .query((row, number) -> order(row))
                .optional();
    }

    private HostOrder order(ResultSet row) throws SQLException {
        LocalDate useDate = row.getObject("use_date", LocalDate.class);
        Slot slot = constant(Slot.class, row.getString("slot"));
        OrderStatus status = OrderStatus.valueOf(row.getString("status"));
        return new HostOrder(
                BinaryId.read(row.getBytes("order_id")),
                row.getLong("space_id"),
                row.getString("title"),
                useDate,
                slot,
                row.getObject("head_count", Integer.class),
                row.getObject("price", Long.class),
                constant(RefundPolicy.class, row.getString("refund_policy")),
                status,
                status == OrderStatus.COMPLETED && slot != null ? Phase.of(slot, useDate, clock.instant()) : null,
                instant(row, "hold_expires_at"),
                instant(row, "paid_at"),
                cancellation(row),
                booker(row),
                row.getInt("version"),
                Objects.requireNonNull(instant(row, "created_at")));
    }

    private static HostOrder.@Nullable Cancellation cancellation(ResultSet row) throws SQLException {
        Instant at = instant(row, "cancelled_at");
        return at == null
                ? null
                : new HostOrder.Cancellation(
                        Canceller.valueOf(row.getString("cancelled_by")),
                        at,
                        row.getObject("refund_amount", Long.class));
    }

    private static HostOrder.@Nullable Booker booker(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return name == null
                ? null
                : new HostOrder.Booker(
                        name,
                        row.getString("phone"),
                        row.getString("email"),
                        row.getString("purpose"),
                        row.getString("request"));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
