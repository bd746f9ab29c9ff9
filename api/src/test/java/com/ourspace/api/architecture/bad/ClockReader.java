package com.ourspace.api.architecture.bad;

import java.time.Instant;

/** Bad: reads the machine's clock. */
public class ClockReader {

    Instant now() {
        return Instant.now();
    }
}
