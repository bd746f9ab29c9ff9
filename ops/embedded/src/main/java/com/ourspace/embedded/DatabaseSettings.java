package com.ourspace.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The settings of the embedded database server. */
final class DatabaseSettings {

    private DatabaseSettings() {}

    static List<String> arguments(int port, Path usersSql) {
        return List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // The path is relative to the data directory, because a socket path has at most 107 bytes.
                "--socket=mariadb.sock",
                "--skip-name-resolve",
                // Generating TLS keys takes ten seconds, and connections do not leave the machine.
                "--skip-ssl",
                "--init-file=" + usersSql,
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                "--max-connections=300",
                "--max-allowed-packet=64M",
                // Pages of ids in random order fill the default of 128 MB with some hundred thousand orders. What is
                // not
                // needed takes no memory.
                "--innodb-buffer-pool-size=256M",
                // A page that is changed again and again is written once: a small redo log has to make room all the
                // time.
                "--innodb-log-file-size=256M",
                // A committed transaction is durable.
                "--innodb-flush-log-at-trx-commit=1",
                "--sync-binlog=1",
                // The binary log, which the relay reads.
                "--server-id=1",
                "--log-bin=binlog",
                "--binlog-format=ROW",
                "--binlog-row-image=FULL",
                // The text of each statement, with its values, would double the log; nobody reads it.
                "--binlog-annotate-row-events=OFF",
                "--binlog-expire-logs-seconds=" + Duration.ofDays(7).toSeconds(),
                // Old binary logs are kept while no relay is connected, because it may not have read them.
                "--slave-connections-needed-for-purge=1");
    }
}
