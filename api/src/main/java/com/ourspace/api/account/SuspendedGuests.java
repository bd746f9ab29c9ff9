package com.ourspace.api.account;

import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Who may not book at present: few, and asked for with every order, so kept at hand and some seconds old. */
@Component
public class SuspendedGuests {

    private static final Logger LOG = LoggerFactory.getLogger(SuspendedGuests.class);

    private final JdbcClient jdbc;
    private volatile Set<Long> userIds = Set.of();

    SuspendedGuests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean contains(long userId) {
        return userIds.contains(userId);
    }

    /** Before somebody is refused: whether it is still so, which costs a statement where it was. */
    public boolean isStillSuspended(long userId) {
        return contains(userId)
                && jdbc.sql("SELECT COUNT(*) FROM app_user WHERE id = ? AND status = 'SUSPENDED'")
                                .param(userId)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** One at a time: what was read before somebody was suspended is not kept after it. */
    @Scheduled(fixedDelay = 5_000)
    synchronized void refresh() {
        try (var rows = jdbc.sql("SELECT id FROM app_user WHERE status = 'SUSPENDED'").query(Long.class).stream()) {
            userIds = rows.collect(Collectors.toUnmodifiableSet());
        } catch (RuntimeException away) {
            LOG.warn("Suspensions stay as they were known: {}", away.toString());
        }
    }
}
