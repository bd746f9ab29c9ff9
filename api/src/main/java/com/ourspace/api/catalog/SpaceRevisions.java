package com.ourspace.api.catalog;

import com.ourspace.api.log.NextTables;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * When what a list shows of a space changed last: a number per space that grows with every change, about the
 * microseconds since 1970. The search index of every process follows these numbers, and drops its copies of what has
 * changed.
 */
@Component
public class SpaceRevisions {

    /** By the clock of the database, which all processes share; two changes in one microsecond differ all the same. */
    private static final String NOW = "CAST(UNIX_TIMESTAMP(NOW(6)) * 1000000 AS UNSIGNED)";

    private static final String ADVANCE = "INSERT INTO space_revision (space_id, revision) VALUES (?, " + NOW + ")"
            + " ON DUPLICATE KEY UPDATE revision = GREATEST(revision + 1, VALUES(revision))";

    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final SpaceCopies copies;

    SpaceRevisions(JdbcOperations jdbc, JdbcClient client, SpaceCopies copies) {
        this.jdbc = jdbc;
        this.client = client;
        this.copies = copies;
    }

    /**
     * Notes that these spaces change; call it in the transaction that changes them, as late as possible. The rows are
     * locked in ascending order, so that two transactions cannot deadlock.
     */
    public void advance(Collection<Long> spaces) {
        if (NextTables.areFilled()) {
            // What is shown does not change before the swap, after which everything is read again.
            return;
        }
        jdbc.batchUpdate(
                ADVANCE,
                spaces.stream()
                        .distinct()
                        .sorted()
                        .map(space -> new Object[] {space})
                        .toList());
        afterCommit(() -> copies.forget(spaces));
    }

    /** The revision of a space; 0 if nothing of it has changed since it was created. */
    long of(long spaceId) {
        return client.sql("SELECT revision FROM space_revision WHERE space_id = ?")
                .param(spaceId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
