package com.ourspace.booking.relay;

import static com.ourspace.booking.storage.Columns.instant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Shows what lies in the outbox, as every booking processor reads it from the table every
 * {@code ourspace.metrics.interval}: it grows where no relay runs at all, which no relay would say. While the database
 * does not answer, the gauges are NaN.
 */
@Component
class OutboxMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxMetrics.class);
    /** Rows that are counted at most: an outbox may be large while nothing is published. */
    private static final int MAX_COUNTED = 100_000;

    private static final String COUNT =
            "SELECT COUNT(*) FROM (SELECT 1 FROM outbox_event LIMIT " + MAX_COUNTED + ") waiting";
    private static final String OLDEST = "SELECT created_at FROM outbox_event ORDER BY id LIMIT 1";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private volatile double rows = Double.NaN;
    private volatile boolean isAway = true;
    private volatile @Nullable Instant oldest;

    OutboxMetrics(JdbcTemplate jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("ourspace.outbox.rows", () -> rows)
                .description("Rows in the outbox, up to " + MAX_COUNTED)
                .strongReference(true)
                .register(meters);
        Gauge.builder("ourspace.outbox.age", this::age)
                .description("Age of the oldest row in the outbox; 0 when there is none")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${ourspace.metrics.interval}")
    void read() {
        try {
            Long count = jdbc.queryForObject(COUNT, Long.class);
            oldest = jdbc.query(OLDEST, (row, _) -> instant(row, "created_at")).stream()
                    .findFirst()
                    .orElse(null);
            rows = count == null ? Double.NaN : count;
            isAway = false;
        } catch (DataAccessException away) {
            LOG.debug("The outbox can't be looked at now", away);
            rows = Double.NaN;
            isAway = true;
        }
    }

    private double age() {
        Instant first = oldest;
        if (isAway) {
            return Double.NaN;
        }
        // As of the last look: a row of that look may be gone by now.
        return first == null
                ? 0
                : Math.max(0, Duration.between(first, clock.instant()).toMillis() / 1_000.0);
    }
}
