package com.ourspace.api.account;

import com.ourspace.api.log.CommandLog;
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
class StandingDesk {

    private static final Logger LOG = LoggerFactory.getLogger(StandingDesk.class);
    private static final int AT_ONCE = 100;

    private final Standings standings;
    private final SuspendedGuests suspended;
    private final CommandLog log;

    StandingDesk(Standings standings, SuspendedGuests suspended, CommandLog log) {
        this.standings = standings;
        this.suspended = suspended;
        this.log = log;
    }

    /**
     * How a user stands.
     *
     * @throws ProblemException USER_NOT_FOUND, also for one who was erased
     */
    Standing require(long userId) {
        return standings.find(userId).orElseThrow(StandingDesk::notFound);
    }

    /**
     * Decides how a user stands; the same again changes nothing, its reason included.
     *
     * @throws ProblemException USER_NOT_FOUND, also for one who was erased; CANNOT_SUSPEND_YOURSELF
     */
    Standing decide(SignedIn operator, long userId, StandingForm form) {
        if (operator.userId() == userId && form.status() == Standing.Status.SUSPENDED) {
            throw Problem.of(ProblemCode.CANNOT_SUSPEND_YOURSELF).exception();
        }
        if (!standings.decide(operator.userId(), userId, form)) {
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
            standings.untold(AT_ONCE).forEach(this::tell);
        } catch (RuntimeException away) {
            LOG.warn("Suspensions are told later: {}", away.toString());
        }
    }

    private void tell(AccountEvent event) {
        long seq = seq(event);
        String name = "user-standing:" + event.userId() + ":" + seq;
        log.append(event, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        standings.told(event.userId(), seq);
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
