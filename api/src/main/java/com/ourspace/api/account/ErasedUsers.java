package com.ourspace.api.account;

import com.ourspace.api.sql.SqlValues;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The users who were erased while one of their access tokens may still be valid. They are few and looked up with every
 * request, so they are kept in memory. This process knows of an erasure at once, others within seconds.
 */
@Component
class ErasedUsers {

    private static final Logger LOG = LoggerFactory.getLogger(ErasedUsers.class);

    private final JdbcClient jdbc;
    private final Duration tokenLifetime;
    private final Clock clock;
    private volatile Set<Long> userIds = Set.of();

    ErasedUsers(JdbcClient jdbc, @Value("${ourspace.jwt.lifetime}") Duration tokenLifetime, Clock clock) {
        this.jdbc = jdbc;
        this.tokenLifetime = tokenLifetime;
        this.clock = clock;
    }

    boolean contains(long userId) {
        return userIds.contains(userId);
    }

    synchronized void add(long userId) {
        Set<Long> more = new HashSet<>(userIds);
        more.add(userId);
        userIds = Set.copyOf(more);
    }

    /** Reloads the set from the database: before the first request is served, and every three seconds. */
    @PostConstruct
    @Scheduled(initialDelay = 3_000, fixedDelay = 3_000)
    synchronized void refresh() {
        LocalDateTime since = SqlValues.utc(clock.instant().minus(tokenLifetime));
        try {
            userIds = Set.copyOf(jdbc.sql("SELECT id FROM app_user WHERE erased_at > ?")
                    .param(since)
                    .query(Long.class)
                    .list());
        } catch (RuntimeException away) {
            LOG.warn("The set of erased users could not be refreshed: {}", away.toString());
        }
    }
}
