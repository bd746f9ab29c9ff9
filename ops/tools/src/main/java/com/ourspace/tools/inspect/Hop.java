package com.ourspace.tools.inspect;

import com.ourspace.contracts.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A step on the way of an order.
 *
 * @param at when it was done, by the clock of whoever did it; the broker's for the log
 * @param where a position in the log, or a component
 */
record Hop(Instant at, String where, String what) {

    /**
     * The step as a line.
     *
     * @param before the step before it; the clocks of two machines may make the time between them negative
     */
    String line(Optional<Hop> before) {
        String millis = before.map(earlier -> Duration.between(earlier.at, at).toMillis() + " ms")
                .orElse("");
        return "%s %12s  %-32s %s".formatted(Timestamps.text(at), millis, where, what);
    }
}
