package com.ourspace.api.reservation;

import com.ourspace.api.log.ConsumedMessage;
import com.ourspace.api.reservation.RefusedCommand.RefusedCancellation;
import com.ourspace.api.reservation.RefusedCommand.RefusedPayment;
import com.ourspace.api.sql.SqlValues;
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
 * The payments and cancellations that changed nothing, by the ids of their commands: the answer to a command shows the
 * outcome of this command, though later commands have changed the order. A refusal never changes, so events may come
 * twice and in any order.
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

    /** Stores the refusals among these events. */
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

    /** The refusal of this command; empty if it was not refused, or is undecided. */
    Optional<RefusedCommand> find(UUID orderId, UUID commandId) {
        return client.sql("SELECT * FROM refused_command WHERE command_id = ? AND order_id = ?")
                .params(SqlValues.bytes(commandId), SqlValues.bytes(orderId))
                .query((row, _) -> refused(row))
                .optional();
    }

    private @Nullable Object[] row(UUID command, OrderEvent event, RefusedCommand refused) {
        return switch (refused) {
            case RefusedPayment payment ->
                row(command, event, text(PaymentRefusal.class, payment.refusal()), payment.amount(), null);
            case RefusedCancellation cancellation ->
                row(command, event, null, null, text(CancellationRefusal.class, cancellation.refusal()));
        };
    }

    private static @Nullable Object[] row(
            UUID command,
            OrderEvent event,
            @Nullable String paymentRefusal,
            @Nullable Long amount,
            @Nullable String cancellationRefusal) {
        return new @Nullable Object[] {
            SqlValues.bytes(command),
            SqlValues.bytes(event.orderId()),
            paymentRefusal,
            amount,
            cancellationRefusal,
            SqlValues.utc(event.decision().at())
        };
    }

    private <T> String text(Class<T> type, T refusal) {
        return json.writerFor(type).writeValueAsString(refusal);
    }

    private RefusedCommand refused(ResultSet row) throws SQLException {
        String payment = row.getString("payment_refusal");
        Instant at = SqlValues.requiredInstant(row, "at");
        return payment == null
                ? new RefusedCancellation(
                        json.readValue(row.getString("cancellation_refusal"), CancellationRefusal.class), at)
                : new RefusedPayment(
                        json.readValue(payment, PaymentRefusal.class), row.getObject("amount", Long.class), at);
    }
}
