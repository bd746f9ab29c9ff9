package com.ourspace.api.wallet;

import com.ourspace.api.log.TableCleaner;
import com.ourspace.api.reservation.SqlValues;
import com.ourspace.contracts.account.PointsChanged;
import com.ourspace.contracts.account.PointsKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Everybody's ledgers as the read model knows them. An entry never changes, so it may be told twice and in any order.
 */
@Repository
class Ledgers {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TableCleaner tableCleaner;

    Ledgers(JdbcClient jdbc, JdbcTemplate batches, TableCleaner tableCleaner) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.tableCleaner = tableCleaner;
    }

    /** Until the log has told it again. */
    void forget() {
        tableCleaner.empty("points_entry");
    }

    /** Takes in what events tell, by one statement. */
    void write(List<Entered> entered) {
        if (entered.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                "INSERT IGNORE INTO points_entry (user_id, seq, amount, balance_after, kind, order_id, cause_id, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                entered.stream().map(Ledgers::row).toList());
    }

    private static @Nullable Object[] row(Entered entered) {
        PointsChanged event = entered.event();
        return new @Nullable Object[] {
            event.userId(),
            event.seq(),
            event.amount(),
            event.balanceAfter(),
            event.kind().name(),
            event.orderId() == null ? null : SqlValues.bytes(event.orderId()),
            entered.causeId() == null ? null : SqlValues.bytes(entered.causeId()),
            SqlValues.utc(event.at())
        };
    }

    /** What a guest has; nothing before the wallet is known here. */
    long balance(long userId) {
        return jdbc.sql("SELECT balance_after FROM points_entry WHERE user_id = ? ORDER BY seq DESC LIMIT 1")
                .param(userId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Entries below a number, newest first. */
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

    /** An entry as it was told, and the command that led to it. */
    record Entered(PointsChanged event, @Nullable UUID causeId) {}
}
