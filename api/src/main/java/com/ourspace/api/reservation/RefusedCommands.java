package com.ourspace.api.reservation;

import com.ourspace.api.log.ConsumedMessage;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.PaymentRefusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Payments and cancellations that changed nothing, by their commands: so each answer carries its own outcome, whatever
 * others became of the same order. A refusal never changes, so it may be told twice and in any order.
 */
@Repository
class RefusedCommands {

    private static final String INSERT = """
            INSERT INTO refused_command (command_id, order_id, payment_refusal, amount, cancellation_refusal, at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE command_id = command_id
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final JsonMapper json;

    RefusedCommands(JdbcTemplate jdbc, JdbcClient client, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.json = json;
    }

    /** Takes in what events tell. */
    void write(List<ConsumedMessage> events) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ConsumedMessage one : events) {
            UUID command = one.envelope().causationId();
            if (command != null && one.message() instanceof OrderEvent event) {
                RefusedCommand.of(event).ifPresent(refused -> rows.add(row(command, event, refused)));
            }
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(INSERT, rows);
        }
    }

    /** Why this command about this order changed nothing; empty if it did, or is not decided yet. */
    Optional<RefusedCommand> find(UUID orderId, UUID commandId) {
        return client.sql("SELECT * FROM refused_command WHERE command_id = ? AND order_id = ?")
                .params(SqlValues.bytes(commandId), SqlValues.bytes(orderId))
                .query((row, _) -> refused(row))
                .optional();
    }

    private @Nullable Object[] row(UUID command, OrderEvent event, RefusedCommand refused) {
        Order.RefusedPayment payment = refused.payment();
        Order.RefusedCancellation cancellation = refused.cancellation();
        return new @Nullable Object[] {
            SqlValues.bytes(command),
            SqlValues.bytes(event.orderId()),
            payment == null ? null : json.writerFor(PaymentRefusal.class).writeValueAsString(payment.refusal()),
            payment == null ? null : payment.amount(),
            cancellation == null
                    ? null
                    : json.writerFor(CancellationRefusal.class).writeValueAsString(cancellation.refusal()),
            SqlValues.utc(event.decision().at())
        };
    }

    private RefusedCommand refused(ResultSet row) throws SQLException {
        String payment = row.getString("payment_refusal");
        String cancellation = row.getString("cancellation_refusal");
        Instant at = SqlValues.requiredInstant(row, "at");
        return new RefusedCommand(
                payment == null
                        ? null
                        : new Order.RefusedPayment(
                                json.readValue(payment, PaymentRefusal.class), row.getObject("amount", Long.class), at),
                cancellation == null
                        ? null
                        : new Order.RefusedCancellation(json.readValue(cancellation, CancellationRefusal.class), at));
    }
}
