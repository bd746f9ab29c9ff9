package com.ourspace.contracts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * How instants are written as text, in headers and in answers: RFC 3339 in UTC with exactly three digits of a second,
 * e.g. {@code 2026-03-01T09:00:00.000Z}. What is smaller than a millisecond is cut off.
 */
public final class Timestamps {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter().withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** The instant as text; {@link Instant#parse} reads it back. */
    public static String text(Instant instant) {
        return MILLISECONDS.format(instant);
    }
}
