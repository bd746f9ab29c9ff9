package com.ourspace.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entity tag (RFC 9110, section 8.8.3).
 *
 * @param opaque the text between its quotes
 * @param isWeak whether it starts with {@code W/}
 */
public record EntityTag(String opaque, boolean isWeak) {

    static final String ANY = "*";

    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");
    private static final Pattern BETWEEN = Pattern.compile("[ \\t]*(?:,[ \\t]*)*");

    /**
     * Parses a list of tags; empty if the text is none. A tag may contain commas, and a list may have empty elements.
     */
    static Optional<List<EntityTag>> list(String header) {
        List<EntityTag> tags = new ArrayList<>();
        Matcher between = BETWEEN.matcher(header);
        Matcher tag = TAG.matcher(header);
        int at = 0;
        while (true) {
            boolean hasComma =
                    between.find(at) && between.start() == at && between.group().contains(",");
            int next = between.end();
            if (next == header.length()) {
                return tags.isEmpty() ? Optional.empty() : Optional.of(tags);
            }
            if (!tags.isEmpty() && !hasComma || !tag.find(next) || tag.start() != next) {
                return Optional.empty();
            }
            tags.add(new EntityTag(tag.group(2), tag.group(1) != null));
            at = tag.end();
        }
    }

    /**
     * Whether If-None-Match contains the current tag, by weak comparison; {@code *} matches any. A malformed header
     * matches nothing.
     *
     * @param header value of If-None-Match, null if it is absent
     * @param present the current tag, quoted
     */
    public static boolean isKnown(@Nullable String header, String present) {
        if (header == null) {
            return false;
        }
        String opaque = list(present).orElseThrow().getFirst().opaque();
        return header.strip().equals(ANY)
                || list(header).orElse(List.of()).stream()
                        .anyMatch(tag -> tag.opaque().equals(opaque));
    }
}
