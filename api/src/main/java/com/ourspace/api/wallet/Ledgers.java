package com.ourspace.api.wallet;

import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.account.AccountEvent.PointsChanged;
import com.ourspace.contracts.account.PointsKind;
import com.ourspace.messaging.ReceivedMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledgers of the read model. An entry never changes, so its event may be read repeatedly and in any order. */
@Repository
class Ledgers {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Ledgers(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Inserts the entries of {@link PointsChanged} events, in one batch. */
    void insert(List<ReceivedMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                "INSERT IGNORE INTO points_entry (user_id, seq, amount, balance_after, kind, order_id, cause_id, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                events.stream().map(Ledgers::row).toList());
    }

    private static @Nullable Object[] row(ReceivedMessage<?> message) {
        PointsChanged event = (PointsChanged) message.message();
        UUID causeId = message.envelope().causationId();
        return new @Nullable Object[] {
            event.userId(),
            event.seq(),
            event.amount(),
            event.balanceAfter(),
            event.kind().name(),
            event.orderId() == null ? null : SqlValues.bytes(event.orderId()),
            causeId == null ? null : SqlValues.bytes(causeId),
            SqlValues.utc(event.at())
        };
    }

    /** A guest's balance; 0 before the first entry is known. */
    long balance(long userId) {
        return jdbc.sql("SELECT balance_after FROM points_entry WHERE user_id = ? ORDER BY seq DESC LIMIT 1")
                .param(userId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Entries with smaller numbers than {@code below}, newest first. */
    List<LedgerEntry> page(long userId, long below, int rows) {
        return jdbc.sql("SELECT * FROM points_entry WHERE user_id = ? AND seq < ? ORDER BY seq DESC LIMIT " + rows)
                .params(userId, below)
                .query((row, _) -> entry(row))
                .list();
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        byte[] orderId = row.getBytes("order_id");
        return new LedgerEntry(
                row.getLong("seq"),
                row.getLong("amount"),
                row.getLong("balance_after"),
                PointsKind.valueOf(row.getString("kind")),
                orderId == null ? null : SqlValues.uuid(orderId),
                SqlValues.requiredInstant(row, "at"));
    }
}
