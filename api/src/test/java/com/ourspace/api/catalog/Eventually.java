package com.ourspace.api.catalog;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for the read models, which follow the log with a short delay. */
final class Eventually {

    private Eventually() {}

    static void eventually(Callable<Boolean> holds) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(holds);
    }
}
