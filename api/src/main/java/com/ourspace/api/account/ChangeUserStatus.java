package com.ourspace.api.account;

import com.ourspace.api.log.CommandPublisher;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import com.ourspace.contracts.account.AccountEvent;
import com.ourspace.contracts.account.AccountEvent.PointsChanged;
import com.ourspace.contracts.account.AccountEvent.UserReinstated;
import com.ourspace.contracts.account.AccountEvent.UserSeen;
import com.ourspace.contracts.account.AccountEvent.UserSuspended;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Suspends and reinstates users. This process refuses a suspended guest at once, other processes within seconds, and
 * the booking processor once it has read the event. A decision does not fail while the log is down: its row stays
 * unpublished, and the event is published later, possibly twice, under one id.
 */
@Component
class ChangeUserStatus {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeUserStatus.class);
    private static final int BATCH_SIZE = 100;

    private final UserStatuses userStatuses;
    private final SuspendedGuests suspended;
    private final CommandPublisher log;

    ChangeUserStatus(UserStatuses userStatuses, SuspendedGuests suspended, CommandPublisher log) {
        this.userStatuses = userStatuses;
        this.suspended = suspended;
        this.log = log;
    }

    /**
     * Returns a user's status.
     *
     * @throws ProblemException USER_NOT_FOUND, also for an erased user
     */
    UserStatus require(long userId) {
        return userStatuses.find(userId).orElseThrow(ChangeUserStatus::notFound);
    }

    /**
     * Sets a user's status; a request for the status it has changes nothing, not even the reason.
     *
     * @throws ProblemException USER_NOT_FOUND, also for an erased user; CANNOT_SUSPEND_YOURSELF
     */
    UserStatus decide(SignedIn operator, long userId, UserStatusRequest form) {
        if (operator.userId() == userId && form.status() == UserStatus.Status.SUSPENDED) {
            throw Problem.of(ProblemCode.CANNOT_SUSPEND_YOURSELF).exception();
        }
        if (!userStatuses.decide(operator.userId(), userId, form)) {
            throw notFound();
        }
        return require(userId);
    }

    /** Makes a committed decision known to this process and to the log. */
    void publish() {
        suspended.refresh();
        publishUnpublished();
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void publishUnpublished() {
        try {
            userStatuses.unpublished(BATCH_SIZE).forEach(this::publish);
        } catch (RuntimeException away) {
            LOG.warn("Changes of user status will be published later: {}", away.toString());
        }
    }

    private void publish(AccountEvent event) {
        long seq = seq(event);
        String name = "user-status:" + event.userId() + ":" + seq;
        log.append(event, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        userStatuses.markPublished(event.userId(), seq);
    }

    private static long seq(AccountEvent event) {
        return switch (event) {
            case UserSuspended change -> change.seq();
            case UserReinstated change -> change.seq();
            case UserSeen _, PointsChanged _ -> throw new IllegalArgumentException("no change of status: " + event);
        };
    }

    private static ProblemException notFound() {
        return Problem.of(ProblemCode.USER_NOT_FOUND).exception();
    }
}
