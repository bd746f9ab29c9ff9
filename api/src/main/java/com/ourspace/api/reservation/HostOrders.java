package com.ourspace.api.reservation;

import com.ourspace.api.sql.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the orders on a host's spaces; a page by one statement, which reads the booker only of COMPLETED orders. */
@Repository
class HostOrders {

    private static final String SELECT = """
            SELECT o.*, l.title, b.name, b.phone, b.email, b.purpose, b.request
            FROM space_listing l
                JOIN order_view o ON o.space_id = l.space_id
                LEFT JOIN booker b ON b.payment_id = o.paid_by_command AND o.status = 'COMPLETED'
            WHERE\s""";
    private static final String AFTER =
            " AND (o.created_at < :createdAt OR (o.created_at = :createdAt AND o.order_id < :orderId))";

    private final JdbcClient jdbc;
    private final Orders orders;

    HostOrders(JdbcClient jdbc, Orders orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    /**
     * An order on a space of the host.
     *
     * @param booker null unless the order is COMPLETED
     */
    record HostedOrder(Order order, String spaceTitle, HostOrder.@Nullable Booker booker) {

        HostOrder shown(Instant now) {
            return HostOrder.of(order, spaceTitle, booker, now);
        }
    }

    /** The newest orders of a query after this position. */
    List<HostOrder> page(HostOrderQuery query, @Nullable OrderKeyset after, Instant now, int limit) {
        Map<String, Object> values = new HashMap<>(query.values());
        values.put("now", SqlValues.utc(now));
        values.put("limit", limit);
        if (after != null) {
            values.put("createdAt", SqlValues.utc(after.createdAt()));
            values.put("orderId", SqlValues.bytes(after.orderId()));
        }
        return jdbc.sql(SELECT + query.conditions() + (after == null ? "" : AFTER)
                        + " ORDER BY o.created_at DESC, o.order_id DESC LIMIT :limit")
                .params(values)
                .query((row, _) -> order(row).shown(now))
                .list();
    }

    /**
     * The order on one of this host's spaces.
     *
     * @throws com.ourspace.api.web.ProblemException ORDER_NOT_FOUND, also for another host's order
     */
    HostedOrder require(long hostId, UUID orderId) {
        return jdbc.sql(SELECT + "l.host_id = :host AND o.order_id = :order AND o.decision_seq IS NOT NULL")
                .param("host", hostId)
                .param("order", SqlValues.bytes(orderId))
                .query((row, _) -> order(row))
                .optional()
                .orElseThrow(OrderLookup::notFound);
    }

    private HostedOrder order(ResultSet row) throws SQLException {
        return new HostedOrder(orders.read(row), row.getString("title"), booker(row));
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
}
