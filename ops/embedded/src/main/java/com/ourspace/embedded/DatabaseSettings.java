package com.ourspace.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How the embedded database server is set. */
final class DatabaseSettings {

    private DatabaseSettings() {}

    static List<String> arguments(int port, Path usersSql) {
        return List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // Relative to the data directory: a socket's whole path may not be longer than 107 bytes.
                "--socket=mariadb.sock",
                "--skip-name-resolve",
                // Making keys of its own takes it ten seconds, for a connection that does not leave the machine.
                "--skip-ssl",
                "--init-file=" + usersSql,
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                "--max-connections=300",
                "--max-allowed-packet=64M",
                // What is committed stays committed.
                "--innodb-flush-log-at-trx-commit=1",
                "--sync-binlog=1",
                // What the relay reads.
                "--server-id=1",
                "--log-bin=binlog",
                "--binlog-format=ROW",
                "--binlog-row-image=FULL",
                "--binlog-expire-logs-seconds=" + Duration.ofDays(7).toSeconds(),
                // Old logs are not thrown away while no relay is connected: it may not have read them.
                "--slave-connections-needed-for-purge=1");
    }
}
