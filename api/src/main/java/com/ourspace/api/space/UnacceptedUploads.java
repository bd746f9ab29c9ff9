package com.ourspace.api.space;

import com.ourspace.api.sql.SqlValues;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes the records of registrations and changes that never reached the log: they are written before, and file names
 * may contain personal data. After a week, everything in the log has been decided.
 */
@Component
class UnacceptedUploads {

    private static final Logger LOG = LoggerFactory.getLogger(UnacceptedUploads.class);
    private static final Duration RETENTION = Duration.ofDays(7);

    private static final String UNDECIDED = " created_at < ? AND NOT EXISTS (SELECT 1 FROM space_listing l"
            + " WHERE l.registration_id = space_registration.registration_id) AND NOT EXISTS (SELECT 1 FROM"
            + " space_refusal f WHERE f.registration_id = space_registration.registration_id)";

    private static final String IMAGES_OF_REGISTRATIONS =
            "DELETE FROM space_registration_image WHERE registration_id IN"
                    + " (SELECT registration_id FROM space_registration WHERE" + UNDECIDED + ")";
    private static final String REGISTRATIONS = "DELETE FROM space_registration WHERE" + UNDECIDED;
    private static final String IMAGES_OF_CHANGES = "DELETE FROM space_change_image WHERE created_at < ? AND NOT EXISTS"
            + " (SELECT 1 FROM space_change c WHERE c.change_id = space_change_image.change_id)";

    private final JdbcOperations jdbc;
    private final Clock clock;

    UnacceptedUploads(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1_200_000, fixedDelay = 3_600_000)
    void sweep() {
        try {
            LocalDateTime before = SqlValues.utc(clock.instant().minus(RETENTION));
            jdbc.update(IMAGES_OF_REGISTRATIONS, before);
            jdbc.update(REGISTRATIONS, before);
            jdbc.update(IMAGES_OF_CHANGES, before);
        } catch (RuntimeException away) {
            LOG.warn("Unaccepted uploads could not be deleted: {}", away.toString());
        }
    }
}
