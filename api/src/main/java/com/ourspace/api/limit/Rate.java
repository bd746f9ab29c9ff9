package com.ourspace.api.limit;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/**
 * A number of requests in a period, all at once or spread.
 *
 * @param requests at least 1
 */
record Rate(int requests, Duration period) {

    Rate {
        if (requests < 1 || !period.isPositive()) {
            throw new IllegalArgumentException(requests + " requests in " + period + " is no rate");
        }
    }

    /** Parses the form of the configuration, e.g. {@code 300/1m}. */
    static Rate of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("'" + text + "' is no rate; write one like 300/1m");
        }
        return new Rate(
                Integer.parseInt(text.substring(0, slash).strip()),
                DurationStyle.detectAndParse(text.substring(slash + 1).strip()));
    }
}
