package com.ourspace.api.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parses numbers, dates and ids of paths, queries and cursors, each with exactly one spelling. The JDK's parsers also
 * accept digits of other scripts, leading zeros, signs, and shortened UUIDs.
 */
public final class StrictText {

    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,18}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");
    /** The dates that the database supports, with room for a range after the last. */
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 9998;

    private StrictText() {}

    /** Whether the text is a value of this type; true for types not listed here. */
    static boolean isOf(Class<?> type, String text) {
        try {
            if (type == long.class || type == Long.class) {
                number(text);
            } else if (type == int.class || type == Integer.class) {
                smallNumber(text);
            } else if (type == LocalDate.class) {
                date(text);
            } else if (type == UUID.class) {
                uuid(text);
            } else if (type.isEnum()) {
                return Stream.of(type.getEnumConstants())
                        .anyMatch(known -> ((Enum<?>) known).name().equals(text));
            }
            return true;
        } catch (IllegalArgumentException | DateTimeException other) {
            return false;
        }
    }

    /**
     * Parses a whole number.
     *
     * @throws NumberFormatException if the text is none
     */
    public static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new NumberFormatException("no whole number");
        }
        return Long.parseLong(text);
    }

    /**
     * Parses a whole number that fits into an int.
     *
     * @throws NumberFormatException if the text is none
     */
    public static int smallNumber(String text) {
        long number = number(text);
        if (number != (int) number) {
            throw new NumberFormatException("too large");
        }
        return (int) number;
    }

    /**
     * Parses a date, {@code YYYY-MM-DD}.
     *
     * @throws DateTimeException if the text is none
     */
    public static LocalDate date(String text) {
        if (!DATE.matcher(text).matches()) {
            throw new DateTimeException("no date");
        }
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("outside of the supported years");
        }
        return date;
    }

    /**
     * Parses a UUID of 36 characters.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static UUID uuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no UUID");
        }
        return UUID.fromString(text);
    }
}
