package com.ourspace.acceptance.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a service that starts. */
final class Answering {

    private static final int OK = 200;
    private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

    private Answering() {}

    /** Whether a GET of this path is answered with 200 in time, while the service lives. */
    static boolean within(Duration patience, URI api, String path, BooleanSupplier alive) {
        byte[] request = new HttpRequests(api).get(path);
        long giveUpAt = System.nanoTime() + patience.toNanos();
        while (alive.getAsBoolean() && System.nanoTime() < giveUpAt) {
            try (KeepAliveConnection connection = new KeepAliveConnection(api)) {
                if (connection.ask(request) == OK) {
                    return true;
                }
            } catch (IOException notYet) {
                // It is asked again.
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return false;
    }
}
