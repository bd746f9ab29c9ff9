package com.ourspace.acceptance.baseline;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;

/**
 * The connections to the database.
 *
 * @param writing for transactions
 * @param reading commits each statement by itself, which spares a round trip
 */
record Pools(HikariDataSource writing, HikariDataSource reading) implements AutoCloseable {

    private static final int CONNECTIONS = 32;

    private static final Map<String, String> DRIVER = Map.of(
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "200",
            "prepStmtCacheSqlLimit", "4096",
            "useLocalSessionState", "true",
            "cacheServerConfiguration", "true",
            "maintainTimeStats", "false",
            // A claim that was left as it was must count as no row.
            "useAffectedRows", "true",
            "connectionTimeZone", "UTC",
            "openTelemetry", "DISABLED");

    static Pools of(String url, String user, String password) {
        return new Pools(pool(url, user, password, false), pool(url, user, password, true));
    }

    private static HikariDataSource pool(String url, String user, String password, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setAutoCommit(autoCommit);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        DRIVER.forEach(config::addDataSourceProperty);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }
}
