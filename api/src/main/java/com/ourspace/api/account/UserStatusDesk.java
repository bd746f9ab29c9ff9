package com.ourspace.api.account;

import com.ourspace.api.log.CommandPublisher;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import com.ourspace.contracts.account.AccountEvent;
import com.ourspace.contracts.account.PointsChanged;
import com.ourspace.contracts.account.UserReinstated;
import com.ourspace.contracts.account.UserSeen;
import com.ourspace.contracts.account.UserSuspended;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Where operators suspend users and reinstate them. This process refuses a suspended guest at once, others within
 * seconds, and the booking processor as soon as the log has told it. A log that is away does not undo the decision: its
 * row remembers that it is still to be told, and it is told later, possibly twice, under one id.
 */
@Component
class UserStatusDesk {

    private static final Logger LOG = LoggerFactory.getLogger(UserStatusDesk.class);
    private static final int BATCH_SIZE = 100;

    private final UserStatuses userStatuses;
    private final SuspendedGuests suspended;
    private final CommandPublisher log;

    UserStatusDesk(UserStatuses userStatuses, SuspendedGuests suspended, CommandPublisher log) {
        this.userStatuses = userStatuses;
        this.suspended = suspended;
        this.log = log;
    }

    /**
     * How a user stands.
     *
     * @throws ProblemException USER_NOT_FOUND, also for one who was erased
     */
    UserStatus require(long userId) {
        return userStatuses.find(userId).orElseThrow(UserStatusDesk::notFound);
    }

    /**
     * Decides how a user stands; the same again changes nothing, its reason included.
     *
     * @throws ProblemException USER_NOT_FOUND, also for one who was erased; CANNOT_SUSPEND_YOURSELF
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

    /** Tells whoever has to know, once it is written down. */
    void tell() {
        suspended.refresh();
        tellTheLog();
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void tellTheLog() {
        try {
            userStatuses.untold(BATCH_SIZE).forEach(this::tell);
        } catch (RuntimeException away) {
            LOG.warn("Suspensions are told later: {}", away.toString());
        }
    }

    private void tell(AccountEvent event) {
        long seq = seq(event);
        String name = "user-standing:" + event.userId() + ":" + seq;
        log.append(event, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        userStatuses.told(event.userId(), seq);
    }

    private static long seq(AccountEvent event) {
        return switch (event) {
            case UserSuspended change -> change.seq();
            case UserReinstated change -> change.seq();
            case UserSeen _, PointsChanged _ -> throw new IllegalArgumentException("no standing: " + event);
        };
    }

    private static ProblemException notFound() {
        return Problem.of(ProblemCode.USER_NOT_FOUND).exception();
    }
}
