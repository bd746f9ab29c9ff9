package com.ourspace.api.reservation;

import com.ourspace.api.sql.SqlValues;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes the bookers of stays that have been over for the retention: no host has to reach them any more. Their orders
 * stay.
 *
 * <p>Every replica does this: one statement deletes a batch, the oldest first, and finds none if another replica was
 * faster.
 */
@Component
class BookerRetention {

    private static final Logger LOG = LoggerFactory.getLogger(BookerRetention.class);
    private static final int BATCH_SIZE = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration retention;

    /** The retention is counted from the end of the stay. */
    BookerRetention(JdbcClient jdbc, Clock clock, @Value("${ourspace.bookers.retention}") Duration retention) {
        if (retention.isNegative()) {
            throw new IllegalArgumentException(
                    "ourspace.bookers.retention is " + retention + ", and has to be zero or more");
        }
        this.jdbc = jdbc;
        this.clock = clock;
        this.retention = retention;
    }

    @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
    void sweep() {
        try {
            int deleted;
            do {
                deleted = deleteBatch();
            } while (deleted == BATCH_SIZE);
        } catch (RuntimeException away) {
            LOG.warn("Bookers of past stays are deleted later: {}", away.toString());
        }
    }

    private int deleteBatch() {
        return jdbc.sql("DELETE FROM booker WHERE stay_ends_at <= ? ORDER BY stay_ends_at LIMIT " + BATCH_SIZE)
                .param(SqlValues.utc(clock.instant().minus(retention)))
                .update();
    }
}
