package com.ourspace.acceptance.load;

import java.time.Duration;

/**
 * How long a run is.
 *
 * @param warmUp before it, not counted
 */
record Timing(Duration warmUp, Duration length) {

    static Timing ofSeconds(int warmUp, int length) {
        return new Timing(Duration.ofSeconds(warmUp), Duration.ofSeconds(length));
    }
}
