package com.ourspace.api.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * A position in a list: the sort values of the last item shown, opaque to callers and bound to its query.
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
     * Encodes the cursor for the caller.
     *
     * @param query everything that determines the list, e.g. filters and sort order
     */
    public String encode(Object query) {
        String text = digest(query) + SEPARATOR + String.join(SEPARATOR, values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decodes a cursor.
     *
     * @param count number of sort values of the list
     * @throws ProblemException CURSOR_MISMATCH if it is no cursor of this query
     */
    public static Cursor decode(String text, Object query, int count) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(decoded.split(SEPARATOR, -1));
            if (parts.size() == count + 1) {
                Cursor cursor = new Cursor(parts.subList(1, parts.size()));
                // The round trip rejects texts with another digest or a non-canonical encoding.
                if (cursor.encode(query).equals(text)) {
                    return cursor;
                }
            }
        } catch (IllegalArgumentException noBase64) {
            // Refused below, like every other text that is no cursor of this query.
        }
        throw mismatch();
    }

    /** A digest of the query's text, for hash codes of enums differ between processes. */
    private static String digest(Object query) {
        return Integer.toHexString(query.toString().hashCode());
    }

    /** CURSOR_MISMATCH, for a cursor whose sort values cannot be parsed. */
    public static ProblemException mismatch() {
        return Problem.of(ProblemCode.CURSOR_MISMATCH).exception();
    }
}
