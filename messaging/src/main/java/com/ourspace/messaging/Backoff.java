package com.ourspace.messaging;

import java.time.Duration;

/**
 * The waits between the attempts of a retry: each is twice the one before, up to a limit.
 *
 * @param first the wait after the first failed attempt
 * @param longest the limit
 */
public record Backoff(Duration first, Duration longest) {

    private static final int MAX_DOUBLINGS = 20;

    /** The wait after so many failed attempts, at least 1. */
    public Duration after(int attempts) {
        Duration wait = first.multipliedBy(1L << Math.min(attempts - 1, MAX_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
