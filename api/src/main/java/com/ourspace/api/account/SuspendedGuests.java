package com.ourspace.api.account;

import com.ourspace.api.sql.TimeLimitedReads;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The suspended users. They are few and looked up with every order, so they are kept in memory, seconds old at most.
 */
@Component
public class SuspendedGuests {

    private static final Logger LOG = LoggerFactory.getLogger(SuspendedGuests.class);

    private final JdbcClient jdbc;
    private final TimeLimitedReads reads;
    private volatile Set<Long> userIds = Set.of();

    SuspendedGuests(JdbcClient jdbc, TimeLimitedReads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    public boolean contains(long userId) {
        return userIds.contains(userId);
    }

    /**
     * Checks in the database before a request is refused; costs no statement for a user who is not known as suspended.
     */
    public boolean isStillSuspended(long userId) {
        return contains(userId)
                && reads.sql("SELECT COUNT(*) FROM app_user WHERE id = ? AND status = 'SUSPENDED'")
                                .param(userId)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** Reloads the set; synchronized, so that an older read never replaces a newer one. */
    @Scheduled(fixedDelay = 5_000)
    synchronized void refresh() {
        try (var rows = jdbc.sql("SELECT id FROM app_user WHERE status = 'SUSPENDED'").query(Long.class).stream()) {
            userIds = rows.collect(Collectors.toUnmodifiableSet());
        } catch (RuntimeException away) {
            LOG.warn("The set of suspended users could not be refreshed: {}", away.toString());
        }
    }
}
