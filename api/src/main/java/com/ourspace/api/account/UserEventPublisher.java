package com.ourspace.api.account;

import com.ourspace.api.log.CommandPublisher;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.api.web.ProblemException;
import com.ourspace.contracts.account.AccountEvent.UserSeen;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Publishes {@link UserSeen} for new users. Signing in does not fail while the log is down: the user's row has no time
 * of publication yet, and the event is published later, possibly twice, under one id.
 */
@Component
class UserEventPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(UserEventPublisher.class);
    private static final int BATCH_SIZE = 100;
    /** Longer than a sign-in tries to publish: a user who is signing in would be published by both. */
    private static final Duration SIGN_IN = Duration.ofSeconds(7);

    private final Users users;
    private final CommandPublisher log;
    private final Clock clock;

    UserEventPublisher(Users users, CommandPublisher log, Clock clock) {
        this.users = users;
        this.log = log;
        this.clock = clock;
    }

    void publish(User user) {
        if (!user.isPublished()) {
            try {
                send(user);
            } catch (ProblemException away) {
                LOG.warn("User {} will be published later", user.id());
            }
        }
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void publishUnpublished() {
        try {
            LocalDateTime latest = SqlValues.utc(clock.instant().minus(SIGN_IN));
            users.findByPublishedAtIsNullAndCreatedAtBeforeOrderById(latest, Limit.of(BATCH_SIZE))
                    .forEach(this::send);
        } catch (RuntimeException away) {
            LOG.warn("New users will be published later: {}", away.toString());
        }
    }

    private void send(User user) {
        UUID id = UUID.nameUUIDFromBytes(("user-seen:" + user.id()).getBytes(StandardCharsets.UTF_8));
        log.append(new UserSeen(user.id(), user.createdAt()), id);
        users.published(user.id(), SqlValues.utc(clock.instant()));
    }
}
