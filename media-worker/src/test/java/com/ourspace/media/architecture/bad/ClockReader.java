package com.ourspace.media.architecture.bad;

import java.time.Instant;

/** Breaks: time is an input. */
public final class ClockReader {

    private ClockReader() {}

    public static Instant now() {
        return Instant.now();
    }
}
