package com.ourspace.booking.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/** The time between getting the lease and losing it: runs of the reader, one after the other. */
final class RelayTerm {

    private static final Logger log = LoggerFactory.getLogger(RelayTerm.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    /** A start that brings no row for so long is stuck. */
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);

    private static final Duration END_PATIENCE = Duration.ofSeconds(2);
    private static final Duration TICK = Duration.ofMillis(500);
    private static final int TICKS_BETWEEN_LOOKS = 10;

    private final Supplier<RelayEngine> engines;
    private final RelayPositions positions;
    private final StallDetector watch;
    private final RelayProgress progress;
    private final Thread reading;
    private final Thread watching;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable RelayEngine engine;
    private volatile boolean startOver;

    RelayTerm(
            String name,
            Supplier<RelayEngine> engines,
            RelayPositions positions,
            StallDetector watch,
            RelayProgress progress) {
        this.engines = engines;
        this.positions = positions;
        this.watch = watch;
        this.progress = progress;
        this.reading = Thread.ofPlatform().name(name + "-reading").daemon().unstarted(this::keepReading);
        this.watching = Thread.ofPlatform().name(name + "-watching").daemon().unstarted(this::keepWatching);
    }

    void begin() {
        reading.start();
        watching.start();
    }

    /** Returns when nothing is published any more. */
    void end() {
        over.countDown();
        try {
            stopEngine();
            reading.join(END_PATIENCE);
            watching.join(END_PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isStreaming() {
        RelayEngine current = engine;
        return current != null && current.isStreaming();
    }

    private void keepReading() {
        Duration pause = FIRST_PAUSE;
        while (!isOverAfter(Duration.ZERO)) {
            long begunNanos = System.nanoTime();
            readOnce();
            boolean lasted = System.nanoTime() - begunNanos > LONGEST_PAUSE.toNanos();
            pause = lasted ? FIRST_PAUSE : doubled(pause);
            if (isOverAfter(pause)) {
                return;
            }
        }
    }

    private void readOnce() {
        try {
            if (startOver) {
                positions.forget();
                startOver = false;
            }
            watch.forget();
            RelayEngine next = engines.get();
            engine = next;
            if (!isOverAfter(Duration.ZERO)) {
                next.run().ifPresent(this::failed);
            }
        } catch (RuntimeException failure) {
            failed(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            engine = null;
        }
    }

    /** The kept position may be what it failed on; all that is not published still lies in the table. */
    private void failed(Throwable failure) {
        if (!isOverAfter(Duration.ZERO)) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
            log.warn(
                    "Reading the database's log failed; reading again, beginning with the table: {}", cause.toString());
            log.debug("It failed with", failure);
            startOver = true;
        }
    }

    private void keepWatching() {
        for (int tick = 1; !isOverAfter(TICK); tick++) {
            try {
                RelayEngine current = engine;
                if (current != null && (isDead(current) || tick % TICKS_BETWEEN_LOOKS == 0 && leavesBehind(current))) {
                    current.stop();
                }
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    private boolean isDead(RelayEngine current) {
        boolean lost = current.hasLostConnection();
        boolean stuck = !current.isStreaming()
                && current.age().compareTo(START_PATIENCE) > 0
                && progress.idle().compareTo(START_PATIENCE) > 0;
        Optional<Throwable> failure = current.failure();
        if (failure.isPresent()) {
            log.warn("Publishing or deleting rows failed; reading again", failure.get());
            return true;
        }
        if (lost || stuck) {
            log.warn("The database's log is not coming in any more; reading again");
        }
        return lost || stuck;
    }

    private boolean leavesBehind(RelayEngine current) {
        try {
            boolean found = current.isStreaming() && watch.findsRowLeftBehind();
            if (found) {
                log.warn("A row was left behind in the outbox; reading again, beginning with the table");
                startOver = true;
            }
            return found;
        } catch (DataAccessException unreachable) {
            log.debug("The outbox can't be looked at now", unreachable);
            return false;
        }
    }

    private void stopEngine() throws InterruptedException {
        RelayEngine current = engine;
        if (current != null) {
            current.stop();
        }
    }

    private boolean isOverAfter(Duration pause) {
        try {
            return over.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration doubled(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
