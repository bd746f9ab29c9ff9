package com.ourspace.api.account;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Who was erased while a token of theirs may still be out there: few, and asked for with every request, so kept at
 * hand. This process knows at once, others within seconds.
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

    /** Before the first request is let in, and now and then. */
    @PostConstruct
    @Scheduled(initialDelay = 3_000, fixedDelay = 3_000)
    synchronized void refresh() {
        LocalDateTime since = LocalDateTime.ofInstant(clock.instant().minus(tokenLifetime), ZoneOffset.UTC);
        try {
            userIds = Set.copyOf(jdbc.sql("SELECT id FROM app_user WHERE erased_at > ?")
                    .param(since)
                    .query(Long.class)
                    .list());
        } catch (RuntimeException away) {
            LOG.warn("Who was erased stays as it was known: {}", away.toString());
        }
    }
}
