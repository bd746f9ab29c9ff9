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

    /** Whether the response to a GET of this path is 200 within this time, while the service runs. */
    static boolean within(Duration patience, URI api, String path, BooleanSupplier alive) {
        byte[] request = new HttpRequests(api).get(path);
        long giveUpAt = System.nanoTime() + patience.toNanos();
        while (alive.getAsBoolean() && System.nanoTime() < giveUpAt) {
            try (KeepAliveConnection connection = new KeepAliveConnection(api)) {
                if (connection.ask(request) == OK) {
                    return true;
                }
            } catch (IOException notYet) {
                // The request is sent again.
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return false;
    }
}
