package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Orders as the read model knows them. */
@Repository
class Orders {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Orders(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Order> find(UUID id) {
        return jdbc.sql("SELECT * FROM order_view WHERE order_id = ?")
                .param(SqlValues.bytes(id))
                .query((row, number) -> order(row))
                .optional();
    }

    /** A guest's orders, newest first, by one statement that reads no more rows than it shows. */
    List<Order> page(OrderQuery query, long guestId, Instant now) {
        OrderQuery.Condition condition = query.condition(guestId, now);
        return jdbc.sql("SELECT * FROM order_view WHERE " + condition.sql()
                        + " ORDER BY created_at DESC, order_id DESC LIMIT " + query.rows())
                .params(condition.parameters())
                .query((row, number) -> order(row))
                .list();
    }

    private Order order(ResultSet row) throws SQLException {
        return new Order(
                SqlValues.uuid(row.getBytes("order_id")),
                row.getLong("space_id"),
                row.getObject("use_date", LocalDate.class),
                constant(Slot.class, row.getString("slot")),
                row.getObject("head_count", Integer.class),
                row.getObject("price", Long.class),
                constant(RefundPolicy.class, row.getString("refund_policy")),
                OrderStatus.valueOf(row.getString("status")),
                SqlValues.instant(row, "created_at"),
                SqlValues.instant(row, "hold_expires_at"),
                decision(row),
                read(row.getString("rejection"), Rejection.class),
                paid(row),
                refusedPayment(row),
                cancelled(row),
                refusedCancellation(row),
                row.getInt("version"));
    }

    private static @Nullable Decided decision(ResultSet row) throws SQLException {
        Long seq = row.getObject("decision_seq", Long.class);
        return seq == null
                ? null
                : new Decided(
                        seq,
                        row.getInt("decision_partition"),
                        row.getLong("decision_offset"),
                        SqlValues.requiredInstant(row, "created_at"));
    }

    private static Order.@Nullable Paid paid(ResultSet row) throws SQLException {
        Instant at = SqlValues.instant(row, "paid_at");
        return at == null ? null : new Order.Paid(row.getLong("paid_amount"), at, id(row, "paid_by_command"));
    }

    private Order.@Nullable RefusedPayment refusedPayment(ResultSet row) throws SQLException {
        PaymentRefusal refusal = read(row.getString("payment_refusal"), PaymentRefusal.class);
        return refusal == null
                ? null
                : new Order.RefusedPayment(
                        refusal,
                        row.getObject("payment_refused_amount", Long.class),
                        SqlValues.requiredInstant(row, "payment_refused_at"));
    }

    private static Order.@Nullable Cancelled cancelled(ResultSet row) throws SQLException {
        Instant at = SqlValues.instant(row, "cancelled_at");
        return at == null
                ? null
                : new Order.Cancelled(
                        Canceller.valueOf(row.getString("cancelled_by")),
                        OrderStatus.valueOf(row.getString("cancelled_from")),
                        row.getObject("refund_amount", Long.class),
                        at,
                        id(row, "cancelled_by_command"));
    }

    private Order.@Nullable RefusedCancellation refusedCancellation(ResultSet row) throws SQLException {
        CancellationRefusal refusal = read(row.getString("cancellation_refusal"), CancellationRefusal.class);
        return refusal == null
                ? null
                : new Order.RefusedCancellation(refusal, SqlValues.requiredInstant(row, "cancellation_refused_at"));
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        byte[] id = row.getBytes(column);
        return id == null ? null : SqlValues.uuid(id);
    }

    private <T> @Nullable T read(@Nullable String text, Class<T> type) {
        return text == null ? null : json.readValue(text, type);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
