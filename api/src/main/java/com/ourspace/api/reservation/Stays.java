package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.OrderStatus;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders for those who only ask who stays where, and until when. */
@Repository
public class Stays {

    private final JdbcClient jdbc;

    Stays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stay of this order, as far as the read model knows it; empty if no event has told of it. */
    public Optional<Stay> find(UUID orderId) {
        return jdbc.sql("""
                        SELECT space_id, guest_id, status, ends_at FROM order_view
                        WHERE order_id = ? AND guest_id IS NOT NULL AND ends_at IS NOT NULL
                        """)
                .param(SqlValues.bytes(orderId))
                .query((row, number) -> new Stay(
                        row.getLong("space_id"),
                        row.getLong("guest_id"),
                        OrderStatus.valueOf(row.getString("status")),
                        SqlValues.requiredInstant(row, "ends_at")))
                .optional();
    }
}
