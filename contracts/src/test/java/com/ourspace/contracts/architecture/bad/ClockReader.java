package com.ourspace.contracts.architecture.bad;

import java.time.Instant;

/** Bad: a different answer at every replay. */
public record ClockReader(Instant at) {

    public static ClockReader now() {
        return new ClockReader(Instant.now());
    }
}
