package com.ourspace.api.availability;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Limits how many subscribers read the database at once. After a restart all of them reconnect together; they wait
 * here, where each costs a virtual thread, and not for the database connections that bookings need.
 */
@Component
class Bulkhead {

    private static final int MAX_CONCURRENT_READS = 4;
    private static final long MAX_WAIT_SECONDS = 60;

    private final Semaphore permits = new Semaphore(MAX_CONCURRENT_READS, true);

    /**
     * Runs a read once there is room for it.
     *
     * @throws com.ourspace.api.web.ProblemException DEPENDENCY_DOWN after {@link #MAX_WAIT_SECONDS}
     */
    <T> T pass(Supplier<T> read) {
        if (!acquire()) {
            throw Problem.of(ProblemCode.DEPENDENCY_DOWN, "streams").exception();
        }
        try {
            return read.get();
        } finally {
            permits.release();
        }
    }

    private boolean acquire() {
        try {
            return permits.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
