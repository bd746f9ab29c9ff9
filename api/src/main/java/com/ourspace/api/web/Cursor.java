package com.ourspace.api.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * Where a list goes on: the sort values of the last item shown, opaque to the caller and bound to the query it came
 * from.
 *
 * @param values the last item's sort values, as text
 */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\n";

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(Object... values) {
        return new Cursor(Arrays.stream(values).map(Objects::toString).toList());
    }

    /**
     * The text to hand out.
     *
     * @param query everything that shapes the list, e.g. filters and sort order
     */
    public String encode(Object query) {
        String text = mark(query) + SEPARATOR + String.join(SEPARATOR, values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a text back.
     *
     * @param count how many sort values the list has
     * @throws ProblemException CURSOR_MISMATCH if it is no cursor of this query
     */
    public static Cursor decode(String text, Object query, int count) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(decoded.split(SEPARATOR, -1));
            if (parts.size() == count + 1) {
                Cursor cursor = new Cursor(parts.subList(1, parts.size()));
                // One text for one place: neither the mark nor the encoding has a second spelling.
                if (cursor.encode(query).equals(text)) {
                    return cursor;
                }
            }
        } catch (IllegalArgumentException noBase64) {
            // Told below, like every other text that is no cursor of this query.
        }
        throw mismatch();
    }

    /** Of the query's text, for enums hash differently in every process. */
    private static String mark(Object query) {
        return Integer.toHexString(query.toString().hashCode());
    }

    /** CURSOR_MISMATCH, for a list whose sort values did not parse. */
    public static ProblemException mismatch() {
        return Problem.of(ProblemCode.CURSOR_MISMATCH).exception();
    }
}
