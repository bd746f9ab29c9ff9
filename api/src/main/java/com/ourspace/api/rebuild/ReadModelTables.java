package com.ourspace.api.rebuild;

import com.ourspace.api.log.NextTables;
import com.ourspace.api.log.ReadModel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;

/**
 * The present, next and old tables of the read models. Each statement that changes tables commits what its connection
 * has done so far, so these have connections of their own, beside the transaction that makes sure that this process may
 * do it.
 */
@Component
class ReadModelTables {

    private static final String OLD = "_old";
    /** So long a swap waits for statements that read a table; they wait behind it meanwhile. */
    private static final int LOCK_WAIT_SECONDS = 1;

    private static final String COLUMNS = """
            SELECT CONCAT_WS(' ', column_name, column_type, is_nullable, character_set_name, collation_name)
            FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?
            ORDER BY ordinal_position
            """;

    private final DataSource database;
    private final JdbcClient client;
    private final List<ReadModel> models;
    private final List<String> names;

    ReadModelTables(DataSource database, JdbcClient client, List<ReadModel> models) {
        this.database = database;
        this.client = client;
        this.models = models;
        this.names = models.stream()
                .flatMap(model -> model.tables().stream())
                .distinct()
                .sorted()
                .toList();
    }

    List<String> names() {
        return names;
    }

    List<ReadModel> models() {
        return models;
    }

    /** Creates empty next tables, in the place of what was left behind. */
    void prepare() {
        change(statement -> {
            for (String table : names) {
                statement.execute("DROP TABLE IF EXISTS " + table + OLD);
                statement.execute("DROP TABLE IF EXISTS " + table + NextTables.SUFFIX);
                statement.execute("CREATE TABLE " + table + NextTables.SUFFIX + " LIKE " + table);
            }
        });
    }

    /** Whether the next tables have the columns of the present ones; false if a migration has changed these since. */
    boolean areCurrent() {
        return names.stream().allMatch(table -> columns(table).equals(columns(table + NextTables.SUFFIX)));
    }

    /** Whether there are old tables: the swap renames all tables or none. */
    boolean areSwapped() {
        return client.sql("SELECT COUNT(*) FROM information_schema.tables"
                                + " WHERE table_schema = DATABASE() AND table_name IN (:old)")
                        .param("old", names.stream().map(name -> name + OLD).toList())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Renames the present tables to old ones and the next ones to present ones, in one step: all statements before it
     * see the present ones, all after it the next ones.
     *
     * @throws DataAccessException if a statement reads a table for longer than a swap waits; nothing is renamed then
     */
    void swap() {
        String renames = names.stream()
                .map(name -> "%1$s TO %1$s%2$s, %1$s%3$s TO %1$s".formatted(name, OLD, NextTables.SUFFIX))
                .collect(Collectors.joining(", "));
        change(statement -> statement.execute("RENAME TABLE " + renames));
    }

    void dropOld() {
        drop(OLD);
    }

    void dropNext() {
        drop(NextTables.SUFFIX);
    }

    private void drop(String suffix) {
        change(statement -> {
            for (String table : names) {
                statement.execute("DROP TABLE IF EXISTS " + table + suffix);
            }
        });
    }

    private List<String> columns(String table) {
        return client.sql(COLUMNS)
                .param(table)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void change(Change change) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            // A large table takes longer to drop than any other statement takes. The pool resets the timeout.
            connection.setNetworkTimeout(Runnable::run, 0);
            long patience = patience(statement);
            statement.execute("SET SESSION lock_wait_timeout = " + LOCK_WAIT_SECONDS);
            try {
                change.in(statement);
            } finally {
                statement.execute("SET SESSION lock_wait_timeout = " + patience);
            }
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    private static long patience(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT @@SESSION.lock_wait_timeout")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static DataAccessException translated(SQLException failure) {
        DataAccessException translated =
                new SQLExceptionSubclassTranslator().translate("changing tables", null, failure);
        return translated == null ? new UncategorizedSQLException("changing tables", null, failure) : translated;
    }

    private interface Change {
        void in(Statement statement) throws SQLException;
    }
}
