package com.ourspace.api.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Cursors of lists: the sort values of the last item shown, opaque to callers and bound to the query of the list, that
 * is to everything that determines it, e.g. filters and sort order.
 */
public final class Cursor {

    private static final String SEPARATOR = "\n";

    private Cursor() {}

    /** Encodes the sort values of the last item shown. */
    public static String encode(Object query, Object... values) {
        return encode(query, Arrays.stream(values).map(Objects::toString).collect(Collectors.joining(SEPARATOR)));
    }

    private static String encode(Object query, String values) {
        String text = digest(query) + SEPARATOR + values;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decodes a cursor.
     *
     * @param count number of sort values of the list
     * @param position parses the sort values
     * @throws ProblemException CURSOR_MISMATCH if it is no cursor of this query
     */
    public static <T> T decode(String cursor, Object query, int count, Function<List<String>, T> position) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(decoded.split(SEPARATOR, -1));
            List<String> values = parts.subList(1, parts.size());
            // The round trip rejects texts with another digest or a non-canonical encoding.
            if (values.size() == count
                    && encode(query, String.join(SEPARATOR, values)).equals(cursor)) {
                return position.apply(values);
            }
        } catch (IllegalArgumentException | DateTimeException noCursor) {
            // Refused below, like every other text that is no cursor of this query.
        }
        throw Problem.of(ProblemCode.CURSOR_MISMATCH).exception();
    }

    /** A digest of the query's text, for hash codes of enums differ between processes. */
    private static String digest(Object query) {
        return Integer.toHexString(query.toString().hashCode());
    }
}
