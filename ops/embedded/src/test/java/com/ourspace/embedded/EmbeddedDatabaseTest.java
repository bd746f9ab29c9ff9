package com.ourspace.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {

    /** The directory is not a temporary one of JUnit, so that the program is unpacked once for all test runs. */
    private static final Path DIRECTORY = Path.of("target", "embedded-database-test");

    private static final DatabasePasswords PASSWORDS = new DatabasePasswords("a-1", "b-2", "r-3", "root-4");

    @BeforeEach
    void everyTestHasItsOwnTables() throws SQLException {
        try (EmbeddedDatabase database = start();
                Connection root = connect(database, "mysql", "root", PASSWORDS.root())) {
            execute(root, "DROP TABLE IF EXISTS ourspace_api.kept, ourspace_booking.outbox_event");
        }
    }

    @Test
    void keepsItsRowsOverARestart() throws SQLException {
        try (EmbeddedDatabase database = start();
                Connection api = api(database, PASSWORDS.api())) {
            execute(api, "CREATE TABLE kept (word VARCHAR(20))");
            execute(api, "INSERT INTO kept VALUES ('토요일')");
        }
        try (EmbeddedDatabase database = start();
                Connection api = api(database, PASSWORDS.api())) {
            assertThat(queryOne(api, "SELECT word FROM kept")).isEqualTo("토요일");
        }
    }

    @Test
    void keepsItsRowsWhenKilled() throws SQLException {
        EmbeddedDatabase database = start();
        try (Connection api = api(database, PASSWORDS.api())) {
            execute(api, "CREATE TABLE kept (word VARCHAR(20))");
            execute(api, "INSERT INTO kept VALUES ('committed')");
        }
        database.process().destroyForcibly();
        try (EmbeddedDatabase restarted = start();
                Connection api = api(restarted, PASSWORDS.api())) {
            assertThat(queryOne(api, "SELECT word FROM kept")).isEqualTo("committed");
        }
    }

    @Test
    void endsTheServerThatAKilledRunLeftBehind() throws SQLException {
        EmbeddedDatabase orphan = start();
        try (EmbeddedDatabase next = start();
                Connection api = api(next, PASSWORDS.api())) {
            assertThat(orphan.process().isAlive()).isFalse();
            assertThat(queryOne(api, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesAWrongPassword() {
        try (EmbeddedDatabase database = start()) {
            assertThatThrownBy(() -> api(database, "wrong")).hasMessageContaining("Access denied");
            assertThatThrownBy(() -> connect(database, "ourspace_api", "nobody", ""))
                    .hasMessageContaining("Access denied");
            assertThatThrownBy(() -> connect(database, "mysql", "root", "")).hasMessageContaining("Access denied");
        }
    }

    @Test
    void hidesAServicesSchemaFromTheOther() throws SQLException {
        try (EmbeddedDatabase database = start()) {
            assertThatThrownBy(() -> connect(database, "ourspace_booking", "ourspace_api", PASSWORDS.api()))
                    .hasMessageContaining("Access denied");
            try (Connection api = api(database, PASSWORDS.api())) {
                assertThatThrownBy(() -> execute(api, "CREATE TABLE ourspace_booking.mine (id INT)"))
                        .hasMessageContaining("denied");
            }
        }
    }

    @Test
    void letsTheRelayReadAndEmptyTheOutboxAndNothingElse() throws SQLException {
        try (EmbeddedDatabase database = start();
                Connection booking = connect(database, "ourspace_booking", "ourspace_booking", PASSWORDS.booking())) {
            execute(booking, "CREATE TABLE outbox_event (id INT)");
            try (Connection relay = connect(database, "ourspace_booking", "ourspace_relay", PASSWORDS.relay())) {
                assertThat(queryOne(relay, "SELECT COUNT(*) FROM outbox_event")).isEqualTo("0");
                execute(relay, "DELETE FROM outbox_event");
                assertThat(queryOne(relay, "SHOW BINARY LOGS")).startsWith("binlog.");
                assertThatThrownBy(() -> execute(relay, "INSERT INTO outbox_event VALUES (1)"))
                        .hasMessageContaining("denied");
                assertThatThrownBy(() -> execute(relay, "CREATE TABLE other (id INT)"))
                        .hasMessageContaining("denied");
            }
        }
    }

    @Test
    void logsWholeRowsAndRunsInUtc() throws SQLException {
        try (EmbeddedDatabase database = start();
                Connection api = api(database, PASSWORDS.api())) {
            assertThat(queryOne(
                            api,
                            "SELECT CONCAT_WS(' ', @@binlog_format, @@binlog_row_image, @@sync_binlog, @@time_zone,"
                                    + " @@character_set_server)"))
                    .isEqualTo("ROW FULL 1 +00:00 utf8mb4");
        }
    }

    @Test
    void namesTheBusyPortAndWhoWantedIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(DIRECTORY, taken.getLocalPort(), PASSWORDS))
                    .isInstanceOf(BusyPortException.class)
                    .hasMessage("Port %d is in use already; The database wants it.", taken.getLocalPort());
        }
    }

    private static EmbeddedDatabase start() {
        return EmbeddedDatabase.start(DIRECTORY, 0, PASSWORDS);
    }

    private static Connection api(EmbeddedDatabase database, String password) throws SQLException {
        return connect(database, "ourspace_api", "ourspace_api", password);
    }

    private static Connection connect(EmbeddedDatabase database, String schema, String user, String password)
            throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(schema), user, password);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String queryOne(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
