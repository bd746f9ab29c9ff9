package com.ourspace.booking.relay;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox table as the relay's own database user sees it. */
final class RelayDatabase implements OutboxChangeConsumer.PublishedRows, AutoCloseable {

    /** Ranges of one statement. */
    private static final int STATEMENT_RANGES = 500;

    private final HikariDataSource connections;
    private final JdbcTemplate jdbc;

    RelayDatabase(OutboxLocation address, String username, String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("ourspace-relay");
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(username);
        config.setPassword(password);
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("connectTimeout", "5000");
        config.addDataSourceProperty("socketTimeout", "30000");
        // The driver would make spans as soon as it finds the classes for them.
        config.addDataSourceProperty("openTelemetry", "DISABLED");
        // Deleting must not lock the gap in which writers are about to insert.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        this.connections = new HikariDataSource(config);
        this.jdbc = new JdbcTemplate(connections);
    }

    /** The product by the server's own version text: each dialect of the binary log has a reader of its own. */
    DatabaseProduct product() {
        String version = jdbc.queryForObject("SELECT VERSION()", String.class);
        return String.valueOf(version).toLowerCase(Locale.ROOT).contains("mariadb")
                ? DatabaseProduct.MARIADB
                : DatabaseProduct.MYSQL;
    }

    /**
     * Deletes these rows by ranges of ids without a gap: a row in between that is not among them may be one whose
     * transaction commits later.
     */
    @Override
    public void delete(List<OutboxRow> rows) {
        List<String> ranges = ranges(rows);
        for (int from = 0; from < ranges.size(); from += STATEMENT_RANGES) {
            List<String> some = ranges.subList(from, Math.min(from + STATEMENT_RANGES, ranges.size()));
            jdbc.update("DELETE FROM outbox_event WHERE " + String.join(" OR ", some));
        }
    }

    private static List<String> ranges(List<OutboxRow> rows) {
        List<String> ranges = new ArrayList<>();
        long[] ids = rows.stream().mapToLong(OutboxRow::id).sorted().distinct().toArray();
        for (int first = 0; first < ids.length; ) {
            int last = first;
            while (last + 1 < ids.length && ids[last + 1] == ids[last] + 1) {
                last++;
            }
            ranges.add("id BETWEEN " + ids[first] + " AND " + ids[last]);
            first = last + 1;
        }
        return ranges;
    }

    OutboxBacklog backlog() {
        return jdbc.queryForObject(
                "SELECT COUNT(*), COALESCE(MIN(id), 0), COALESCE(MAX(id), 0) FROM outbox_event",
                (row, number) -> new OutboxBacklog(row.getLong(1), row.getLong(2), row.getLong(3)));
    }

    @Override
    public void close() {
        connections.close();
    }
}
