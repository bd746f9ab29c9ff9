package com.ourspace.acceptance.load;

import java.time.Duration;

/**
 * The length of a run, and of the warm-up before it.
 *
 * @param warmUp length of the warm-up, which is not measured
 */
record Timing(Duration warmUp, Duration length) {

    static Timing ofSeconds(int warmUp, int length) {
        return new Timing(Duration.ofSeconds(warmUp), Duration.ofSeconds(length));
    }

    /** The same warm-up before a run that is shorter by this ratio. */
    Timing shortened(int part, int whole) {
        return new Timing(warmUp, length.multipliedBy(part).dividedBy(whole));
    }
}
