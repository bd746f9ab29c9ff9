package com.ourspace.api.waitlist;

import com.ourspace.api.account.PersonalDataHolder;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends the waitlist entries of a user who is to be erased, so that no erased user is promoted. The entries are left
 * through the log, where that is ordered with promotions; an entry that was promoted first is an order, which may block
 * the erasure.
 */
@Component
class WaitlistDataErasure implements PersonalDataHolder {

    private static final Logger LOG = LoggerFactory.getLogger(WaitlistDataErasure.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);
    /** After this time, every command that was accepted before the erasure has been decided. */
    private static final Duration SEARCH_WINDOW = Duration.ofDays(1);

    private final WaitlistRequests requests;
    private final WaitlistEntries waitlistEntries;
    private final Clock clock;

    WaitlistDataErasure(WaitlistRequests requests, WaitlistEntries waitlistEntries, Clock clock) {
        this.requests = requests;
        this.waitlistEntries = waitlistEntries;
        this.clock = clock;
    }

    @Override
    public void prepareErasure(long userId) {
        waitlistEntries.waiting(userId, clock.instant()).forEach(requests::leave);
        long endNanos = System.nanoTime() + TIMEOUT.toNanos();
        while (!waitlistEntries.waiting(userId, clock.instant()).isEmpty()) {
            if (System.nanoTime() > endNanos) {
                throw Problem.of(ProblemCode.DEPENDENCY_DOWN).exception();
            }
            pause();
        }
    }

    @Override
    public void erase(long userId) {
        // The entries that remain contain no personal data but the user's number.
    }

    /** Leaves entries whose commands were on their way to the log when their guests were erased. */
    @Scheduled(initialDelay = 2_000, fixedDelay = 2_000)
    void leaveLateEntries() {
        Instant now = clock.instant();
        try {
            List<WaitlistEntries.WaitingEntry> late =
                    waitlistEntries.waitingOfErasedUsers(now.minus(SEARCH_WINDOW), now);
            late.forEach(requests::leave);
        } catch (RuntimeException away) {
            LOG.warn("Waitlist entries of erased users will be searched for again: {}", away.toString());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_INTERVAL);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problem.of(ProblemCode.DEPENDENCY_DOWN).exception(stopping);
        }
    }
}
