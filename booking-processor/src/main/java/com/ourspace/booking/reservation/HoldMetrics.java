package com.ourspace.booking.reservation;

import static com.ourspace.booking.storage.Columns.utc;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Shows how many holds there are, as counted every {@code ourspace.metrics.interval} by an index; a scrape reads the
 * last count. While the database does not answer, the gauges are NaN.
 */
@Component
class HoldMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(HoldMetrics.class);
    /** Orders that are counted at most: a query of some milliseconds. */
    private static final int MAX_COUNTED = 100_000;

    private static final String COUNT = "SELECT COUNT(*), COALESCE(SUM(hold_expires_at <= ?), 0) FROM"
            + " (SELECT hold_expires_at FROM reservation WHERE status = 'WAITING' LIMIT " + MAX_COUNTED + ") waiting";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private volatile double alive = Double.NaN;
    private volatile double overdue = Double.NaN;

    HoldMetrics(JdbcTemplate jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("ourspace.holds.alive", () -> alive)
                .description("Orders that wait for their payment")
                .strongReference(true)
                .register(meters);
        Gauge.builder("ourspace.holds.overdue", () -> overdue)
                .description("Orders that wait for their payment although their time is over")
                .strongReference(true)
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${ourspace.metrics.interval}")
    void count() {
        try {
            jdbc.query(
                    COUNT,
                    row -> {
                        alive = row.getLong(1);
                        overdue = row.getLong(2);
                    },
                    utc(clock.instant()));
        } catch (DataAccessException away) {
            LOG.debug("Holds can't be counted now", away);
            alive = Double.NaN;
            overdue = Double.NaN;
        }
    }
}
