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
 * Places of somebody who asks to be forgotten: nobody without a name is promoted, so they are left by the log, where
 * that meets whatever is freed meanwhile. A place that was promoted first is an order, and orders have a say of their
 * own.
 */
@Component
class WaitlistDataErasure implements PersonalDataHolder {

    private static final Logger LOG = LoggerFactory.getLogger(WaitlistDataErasure.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    /** A wish that was on its way has come by then. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final WaitlistDesk desk;
    private final WaitlistEntries waitlistEntries;
    private final Clock clock;

    WaitlistDataErasure(WaitlistDesk desk, WaitlistEntries waitlistEntries, Clock clock) {
        this.desk = desk;
        this.waitlistEntries = waitlistEntries;
        this.clock = clock;
    }

    @Override
    public void settle(long userId) {
        waitlistEntries.waiting(userId, clock.instant()).forEach(desk::leave);
        long endNanos = System.nanoTime() + PATIENCE.toNanos();
        while (!waitlistEntries.waiting(userId, clock.instant()).isEmpty()) {
            if (System.nanoTime() > endNanos) {
                throw Problem.of(ProblemCode.DEPENDENCY_DOWN).exception();
            }
            pause();
        }
    }

    @Override
    public void forget(long userId) {
        // What is left of a place knows its guest by number only.
    }

    /** A wish may have been on its way to the log when its guest was erased: it is left as soon as it is known. */
    @Scheduled(initialDelay = 2_000, fixedDelay = 2_000)
    void leaveWhatCameLate() {
        Instant now = clock.instant();
        try {
            List<WaitlistEntries.Waiter> late = waitlistEntries.erasedWaiters(now.minus(REMEMBERED), now);
            late.forEach(desk::leave);
        } catch (RuntimeException away) {
            LOG.warn("Who was erased while on the way to a waitlist is looked for again: {}", away.toString());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problem.of(ProblemCode.DEPENDENCY_DOWN).exception(stopping);
        }
    }
}
