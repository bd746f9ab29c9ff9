package com.ourspace.acceptance.load;

import com.ourspace.standalone.Stores;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The counters of a database server since its start.
 *
 * @param statements statements of clients, including commits
 * @param rowsWritten rows inserted, changed and deleted
 * @param binlogBytes bytes written to its log; empty if the server does not count them, as MySQL does not
 */
public record DatabaseStatus(long statements, long rowsWritten, OptionalLong binlogBytes) {

    private static final String STATEMENTS = "Questions";
    private static final List<String> ROWS = List.of("Handler_write", "Handler_update", "Handler_delete");
    private static final String BINLOG_BYTES = "Binlog_bytes_written";

    /** Reads the counters; empty if the server does not respond. */
    public static Optional<DatabaseStatus> of(Stores.Schema schema) {
        try (Connection connection = DriverManager.getConnection(schema.url(), schema.user(), schema.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW GLOBAL STATUS WHERE Variable_name IN ('%s', '%s', '%s')"
                        .formatted(STATEMENTS, BINLOG_BYTES, String.join("', '", ROWS)))) {
            Map<String, Long> counted = new HashMap<>();
            while (rows.next()) {
                counted.put(rows.getString(1), rows.getLong(2));
            }
            Long bytes = counted.get(BINLOG_BYTES);
            return Optional.of(new DatabaseStatus(
                    counted.getOrDefault(STATEMENTS, 0L),
                    ROWS.stream()
                            .mapToLong(kind -> counted.getOrDefault(kind, 0L))
                            .sum(),
                    bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes)));
        } catch (SQLException unanswered) {
            return Optional.empty();
        }
    }

    /** What it has counted since then. */
    public DatabaseStatus since(DatabaseStatus before) {
        return new DatabaseStatus(
                statements - before.statements,
                rowsWritten - before.rowsWritten,
                binlogBytes.isPresent() && before.binlogBytes.isPresent()
                        ? OptionalLong.of(binlogBytes.getAsLong() - before.binlogBytes.getAsLong())
                        : OptionalLong.empty());
    }
}
