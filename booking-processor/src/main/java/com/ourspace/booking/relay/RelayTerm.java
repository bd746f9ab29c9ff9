package com.ourspace.booking.relay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The time between getting the lease and losing it: runs of the reader, one after the other. */
final class RelayTerm {

    private static final Logger log = LoggerFactory.getLogger(RelayTerm.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Supplier<RelayEngine> engines;
    private final RelayPositions positions;
    private final OutboxWatch watch;
    private final Thread reading;
    private final Thread watching;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable RelayEngine engine;
    private volatile boolean startOver;

    RelayTerm(String name, Supplier<RelayEngine> engines, RelayPositions positions, OutboxWatch watch) {
        this.engines = engines;
        this.positions = positions;
        this.watch = watch;
        this.reading = Thread.ofPlatform().name(name + "-reading").unstarted(this::keepReading);
        this.watching = Thread.ofPlatform().name(name + "-watching").unstarted(this::keepWatching);
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
            reading.join();
            watching.join();
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
            log.warn("Reading the database's log failed; reading again, beginning with the table", failure);
            startOver = true;
        }
    }

    private void keepWatching() {
        while (!isOverAfter(BETWEEN_LOOKS)) {
            try {
                if (isStreaming() && watch.findsRowLeftBehind()) {
                    log.warn("A row was left behind in the outbox; reading again, beginning with the table");
                    startOver = true;
                    stopEngine();
                }
            } catch (DataAccessException unreachable) {
                log.debug("The outbox can't be looked at now", unreachable);
            } catch (InterruptedException interrupted) {
                return;
            }
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
