package com.ourspace.booking.storage;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Shows what the database server says of itself, and the size of this service's schema, as read every
 * {@code ourspace.metrics.interval}. Any user may read it, so no exporter with rights of its own is needed. While the
 * database does not answer, the gauges are NaN and the counters stay.
 */
@Component
class DatabaseMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseMetrics.class);

    private static final String STATUS = "SHOW GLOBAL STATUS WHERE Variable_name IN ('Threads_connected',"
            + " 'Threads_running', 'Com_commit', 'Slow_queries', 'Innodb_row_lock_waits', 'Innodb_row_lock_time',"
            + " 'Innodb_buffer_pool_reads', 'Innodb_buffer_pool_read_requests', 'Aborted_clients')";
    private static final String BYTES = "SELECT COALESCE(SUM(data_length + index_length), 0)"
            + " FROM information_schema.tables WHERE table_schema = DATABASE()";

    private final JdbcTemplate jdbc;
    private final Map<String, Double> latest = new ConcurrentHashMap<>();
    private volatile boolean isAway = true;
    private volatile double bytes = Double.NaN;

    DatabaseMetrics(JdbcTemplate jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        gauge(meters, "ourspace.database.connections", "threads_connected", "Connections to the database server");
        gauge(meters, "ourspace.database.running", "threads_running", "Statements that the database server runs");
        counter(meters, "ourspace.database.commits", "com_commit", "Commits of the database server");
        counter(meters, "ourspace.database.slow", "slow_queries", "Statements that took longer than long_query_time");
        counter(meters, "ourspace.database.lock.waits", "innodb_row_lock_waits", "Waits for a lock of a row");
        counter(meters, "ourspace.database.page.reads", "innodb_buffer_pool_reads", "Pages read from disk");
        counter(
                meters,
                "ourspace.database.page.requests",
                "innodb_buffer_pool_read_requests",
                "Pages asked for, in memory or not");
        Gauge.builder("ourspace.database.size", () -> bytes)
                .description("Size of this service's tables and indexes, as the server estimates it")
                .baseUnit("bytes")
                .tag("schema", "booking")
                .strongReference(true)
                .register(meters);
        Gauge.builder("ourspace.database.up", () -> isAway ? 0 : 1)
                .description("1 if the database server answered when it was last asked")
                .strongReference(true)
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${ourspace.metrics.interval}")
    void read() {
        try {
            jdbc.query(STATUS, row -> {
                latest.put(row.getString(1).toLowerCase(Locale.ROOT), row.getDouble(2));
            });
            Long size = jdbc.queryForObject(BYTES, Long.class);
            bytes = size == null ? Double.NaN : size;
            isAway = false;
        } catch (DataAccessException away) {
            LOG.debug("The database server does not answer", away);
            isAway = true;
            bytes = Double.NaN;
        }
    }

    private void gauge(MeterRegistry meters, String name, String variable, String description) {
        Gauge.builder(name, () -> isAway ? Double.NaN : latest.getOrDefault(variable, Double.NaN))
                .description(description)
                .strongReference(true)
                .register(meters);
    }

    private void counter(MeterRegistry meters, String name, String variable, String description) {
        FunctionCounter.builder(name, latest, values -> values.getOrDefault(variable, 0.0))
                .description(description)
                .register(meters);
    }
}
