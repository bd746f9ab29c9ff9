package com.ourspace.api.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which version a caller believes to change (RFC 9110, If-Match). What counts of a tag is the version it begins with;
 * what stands behind a dot changes with things that are not the caller's to edit.
 *
 * @param versions those the caller would change; empty means whichever there is
 */
public record IfMatch(List<Integer> versions) {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})(?:\\.[^\"]*)?\"");
    private static final int NONE = -1;

    public IfMatch {
        versions = List.copyOf(versions);
    }

    /**
     * The condition of a request.
     *
     * @param header what If-Match says, null if it is absent
     * @throws ProblemException PRECONDITION_REQUIRED if it is absent
     */
    public static IfMatch require(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(ProblemCode.PRECONDITION_REQUIRED).exception();
        }
        return header.strip().equals("*")
                ? new IfMatch(List.of())
                : new IfMatch(Stream.of(header.strip().split("\\s*,\\s*"))
                        .map(IfMatch::version)
                        .toList());
    }

    /** The version that is meant, if the thing has the present one; else one of those it may have had. */
    public int versionOr(int present) {
        return versions.isEmpty() || versions.contains(present) ? present : versions.getFirst();
    }

    /**
     * Checks that it is the present version that is meant.
     *
     * @throws ProblemException STALE_VERSION
     */
    public void requirePresent(int present) {
        if (versionOr(present) != present) {
            throw stale(present).exception();
        }
    }

    /** The answer to whoever believes in an older version. */
    public static Problem stale(int present) {
        return Problem.of(ProblemCode.STALE_VERSION).with("version", present);
    }

    private static int version(String tag) {
        Matcher matcher = TAG.matcher(tag);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : NONE;
    }
}
