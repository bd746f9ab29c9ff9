package com.ourspace.api.availability;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets few watchers at a time look into the database. After a restart all of them come back at once; they wait here,
 * where it costs a virtual thread each, and not for the connections that guests need who book.
 */
@Component
class Bulkhead {

    private static final int BATCH_SIZE = 4;
    private static final long PATIENCE_SECONDS = 60;

    private final Semaphore turns = new Semaphore(BATCH_SIZE, true);

    /**
     * Looks when it is this watcher's turn.
     *
     * @throws com.ourspace.api.web.ProblemException DEPENDENCY_DOWN if that takes too long
     */
    <T> T pass(Supplier<T> look) {
        if (!takeTurn()) {
            throw Problem.of(ProblemCode.DEPENDENCY_DOWN, "streams").exception();
        }
        try {
            return look.get();
        } finally {
            turns.release();
        }
    }

    private boolean takeTurn() {
        try {
            return turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
