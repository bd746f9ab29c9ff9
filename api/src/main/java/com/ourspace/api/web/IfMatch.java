package com.ourspace.api.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a space that a caller is willing to change (RFC 9110, If-Match).
 *
 * @param isAny whether any version may be changed
 * @param versions the named versions; weak tags, and tags that were never issued, are left out
 */
public record IfMatch(boolean isAny, List<Integer> versions) {

    private static final int NONE = -1;

    public IfMatch {
        versions = List.copyOf(versions);
    }

    /**
     * Parses the condition of a request.
     *
     * @param header value of If-Match, null if it is absent
     * @param tags verifies that a tag was issued for this space
     * @throws ProblemException PRECONDITION_REQUIRED if it is absent, INVALID_PARAMETER if it is no list of tags
     */
    public static IfMatch require(@Nullable String header, long spaceId, VersionTags tags) {
        if (header == null || header.isBlank()) {
            throw Problem.of(ProblemCode.PRECONDITION_REQUIRED).exception();
        }
        if (header.strip().equals(EntityTag.ANY)) {
            return new IfMatch(true, List.of());
        }
        List<EntityTag> named = EntityTag.list(header.strip())
                .orElseThrow(() -> Problem.of(ProblemCode.INVALID_PARAMETER, "tags")
                        .with("parameter", "If-Match")
                        .exception());
        return new IfMatch(
                false,
                named.stream()
                        .filter(tag -> !tag.isWeak())
                        .flatMapToInt(tag -> tags.version(spaceId, tag.opaque()).stream())
                        .boxed()
                        .toList());
    }

    /** The present version if it matches, otherwise the first named one. */
    public int versionOr(int present) {
        if (isAny || versions.contains(present)) {
            return present;
        }
        return versions.isEmpty() ? NONE : versions.getFirst();
    }

    /**
     * Checks that the present version matches.
     *
     * @throws ProblemException STALE_VERSION
     */
    public void requirePresent(int present) {
        if (versionOr(present) != present) {
            throw stale(present).exception();
        }
    }

    /** The answer if the caller has seen an older version. */
    public static Problem stale(int present) {
        return Problem.of(ProblemCode.STALE_VERSION).with("version", present);
    }
}
