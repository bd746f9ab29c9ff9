package com.ourspace.contracts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * The text format of instants in headers and responses: RFC 3339 in UTC with exactly three decimal digits of a second,
 * e.g. {@code 2026-03-01T09:00:00.000Z}. Fractions of a millisecond are cut off.
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
