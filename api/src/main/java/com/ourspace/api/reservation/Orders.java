package com.ourspace.api.reservation;

import com.ourspace.api.sql.SqlValues;
import com.ourspace.api.sql.TimeLimitedReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of orders. {@link CurrentOrders} adds the states that the table does not have yet. */
@Repository
class Orders {

    private final JdbcClient jdbc;
    private final TimeLimitedReads reads;
    private final JsonMapper json;

    Orders(JdbcClient jdbc, TimeLimitedReads reads, JsonMapper json) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.json = json;
    }

    /** The row of an order; empty if the table has none. */
    Optional<Order> find(UUID id) {
        return reads.sql("SELECT * FROM order_view WHERE order_id = ?")
                .param(SqlValues.bytes(id))
                .query((row, number) -> read(row))
                .optional();
    }

    /**
     * The rows of a guest's orders that match a query, newest first.
     *
     * @param rows the highest number of them, beside those of {@code ids}
     * @param ids orders whose rows are needed whether or not they match; they may come twice
     */
    List<Order> page(OrderQuery query, Instant now, int rows, Collection<UUID> ids) {
        OrderQuery.Condition condition = query.condition(now);
        String page = "SELECT * FROM order_view WHERE " + condition.sql()
                + " ORDER BY created_at DESC, order_id DESC LIMIT " + rows;
        List<Object> parameters = new ArrayList<>(condition.parameters());
        ids.forEach(id -> parameters.add(SqlValues.bytes(id)));
        String more = "SELECT * FROM order_view WHERE order_id IN ("
                + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
        return jdbc.sql(ids.isEmpty() ? page : "(" + page + ") UNION ALL (" + more + ")")
                .params(parameters)
                .query((row, number) -> read(row))
                .list();
    }

    /** The order of a row that has all columns of {@link OrderColumn}. */
    Order read(ResultSet row) throws SQLException {
        return read(row, EnumSet.allOf(OrderColumn.class));
    }

    /** The order of a row that has only these columns. */
    Order read(ResultSet row, Set<OrderColumn> columns) throws SQLException {
        Map<OrderColumn, Object> values = new EnumMap<>(OrderColumn.class);
        for (OrderColumn column : columns) {
            Object value = value(row, column);
            if (value != null) {
                values.put(column, value);
            }
        }
        return Order.of(values);
    }

    private @Nullable Object value(ResultSet row, OrderColumn column) throws SQLException {
        Class<?> type = column.type();
        String name = column.columnName();
        if (type == Instant.class) {
            return SqlValues.instant(row, name);
        }
        if (type == UUID.class) {
            byte[] id = row.getBytes(name);
            return id == null ? null : SqlValues.uuid(id);
        }
        if (type.isEnum()) {
            String constant = row.getString(name);
            return constant == null ? null : constant(type, constant);
        }
        if (type.isSealed()) {
            String text = row.getString(name);
            return text == null ? null : json.readValue(text, type);
        }
        return row.getObject(name, type);
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException(type.getSimpleName() + " has no " + name);
    }
}
