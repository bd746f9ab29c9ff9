package com.ourspace.api.reservation;

import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.sql.SqlValues;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the booker that each payment names: personal data that can be erased here, because it is stored nowhere else.
 * Of several payments for an order, the booker of the accepted one counts; those of the others are erased.
 */
@Repository
class Bookers {

    private final JdbcClient jdbc;

    Bookers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Saves the booker of a payment, unless a row of this payment exists: a retry names the same booker. */
    void save(KeyedRequest request, Order order, PaymentRequest.BookerDetails booker, Instant now) {
        jdbc.sql("""
                        INSERT INTO booker
                          (payment_id, order_id, user_id, name, phone, email, purpose, request, stay_ends_at, updated_at)
                        VALUES (:payment, :order, :user, :name, :phone, :email, :purpose, :request, :end, :now)
                        ON DUPLICATE KEY UPDATE payment_id = payment_id
                        """)
                .param("payment", SqlValues.bytes(request.id()))
                .param("order", SqlValues.bytes(order.id()))
                .param("user", request.userId())
                .param("name", booker.name())
                .param("phone", booker.phone())
                .param("email", booker.email())
                .param("purpose", booker.purpose())
                .param("request", booker.request())
                .param("end", SqlValues.utc(order.stayEndsAt()))
                .param("now", SqlValues.utc(now))
                .update();
    }
}
