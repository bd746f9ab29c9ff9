package com.ourspace.api.reservation;

import com.ourspace.api.sql.SqlValues;
import com.ourspace.api.sql.TimeLimitedReads;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.messaging.ReceivedMessage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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
    /** The columns of {@link OrderColumn} that a refusal has. */
    private static final String SELECT = """
            SELECT order_id, payment_refusal, amount AS payment_refused_amount,
                IF(payment_refusal IS NULL, NULL, at) AS payment_refused_at,
                cancellation_refusal, IF(cancellation_refusal IS NULL, NULL, at) AS cancellation_refused_at
            FROM refused_command WHERE command_id = ? AND order_id = ?
            """;

    private static final Set<OrderColumn> COLUMNS = EnumSet.of(
            OrderColumn.ORDER_ID,
            OrderColumn.PAYMENT_REFUSAL,
            OrderColumn.PAYMENT_REFUSED_AMOUNT,
            OrderColumn.PAYMENT_REFUSED_AT,
            OrderColumn.CANCELLATION_REFUSAL,
            OrderColumn.CANCELLATION_REFUSED_AT);

    private final JdbcTemplate jdbc;
    private final TimeLimitedReads reads;
    private final JsonMapper json;
    private final Orders orders;

    RefusedCommands(JdbcTemplate jdbc, TimeLimitedReads reads, JsonMapper json, Orders orders) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.json = json;
        this.orders = orders;
    }

    /** Stores the refusals among these events. */
    void write(List<ReceivedMessage<?>> events) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ReceivedMessage<?> one : events) {
            UUID command = one.envelope().causationId();
            if (command != null && one.message() instanceof PaymentRefused no) {
                rows.add(row(command, no, text(PaymentRefusal.class, no.refusal()), no.amount(), null));
            } else if (command != null && one.message() instanceof CancellationRefused no) {
                rows.add(row(command, no, null, null, text(CancellationRefusal.class, no.refusal())));
            }
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(INSERT, rows);
        }
    }

    /**
     * The refusal of this command, without anything else of its order; empty if the command was not refused, or is
     * undecided.
     */
    Optional<Order> find(UUID orderId, UUID commandId) {
        return reads.sql(SELECT)
                .params(SqlValues.bytes(commandId), SqlValues.bytes(orderId))
                .query((row, _) -> orders.read(row, COLUMNS))
                .optional();
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
}
