package com.ourspace.api.catalog;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * When what a list shows of a space changed last: a number per space that grows with every change, about the
 * microseconds since 1970. The search index of every process follows these numbers.
 */
@Component
public class SpaceRevisions {

    /** By the clock of the database, which all processes share; two changes in one microsecond differ all the same. */
    private static final String NOW = "CAST(UNIX_TIMESTAMP(NOW(6)) * 1000000 AS UNSIGNED)";

    private static final String ADVANCE = "INSERT INTO space_revision (space_id, revision) VALUES (?, " + NOW + ")"
            + " ON DUPLICATE KEY UPDATE revision = GREATEST(revision + 1, VALUES(revision))";

    private final JdbcOperations jdbc;

    SpaceRevisions(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes that these spaces change; call it in the transaction that changes them, as late as possible. The rows are
     * locked in ascending order, so that two transactions cannot deadlock.
     */
    public void advance(Collection<Long> spaces) {
        jdbc.batchUpdate(
                ADVANCE,
                spaces.stream()
                        .distinct()
                        .sorted()
                        .map(space -> new Object[] {space})
                        .toList());
    }
}
