package com.ourspace.api.availability;

import com.ourspace.contracts.reservation.Half;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes the changes of dates that have long been over: no calendar that a subscriber resumes shows them. The table
 * then has as many rows as the spaces have dates on offer. It is read in the order of its key, some spaces at a time,
 * so that it needs no index for this.
 */
@Component
class PastChanges {

    private static final Logger LOG = LoggerFactory.getLogger(PastChanges.class);
    private static final Period RETENTION = Period.ofDays(31);
    private static final int SPACES_BATCH_SIZE = 500;

    private static final String DELETE = """
            DELETE FROM availability_change WHERE space_id BETWEEN ? AND ? AND use_date > ? AND use_date < ?
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PastChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1_500_000, fixedDelay = 86_400_000)
    void sweep() {
        try {
            LocalDate before = LocalDate.ofInstant(clock.instant(), Half.ZONE).minus(RETENTION);
            List<Long> spaces = spacesAfter(Long.MIN_VALUE);
            while (!spaces.isEmpty()) {
                jdbc.sql(DELETE)
                        .params(spaces.getFirst(), spaces.getLast(), Change.ALL_DATES, before)
                        .update();
                spaces = spacesAfter(spaces.getLast());
            }
        } catch (RuntimeException away) {
            LOG.warn("Changes of past dates are deleted later: {}", away.toString());
        }
    }

    private List<Long> spacesAfter(long space) {
        return jdbc.sql("SELECT space_id FROM availability_cursor WHERE space_id > ? ORDER BY space_id LIMIT "
                        + SPACES_BATCH_SIZE)
                .param(space)
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
