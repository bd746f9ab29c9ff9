package com.ourspace.api.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a space a caller believes to change (RFC 9110, If-Match).
 *
 * @param isAny whether whichever there is shall be changed
 * @param versions those the caller would change; tags that are weak, or were never issued, name none
 */
public record IfMatch(boolean isAny, List<Integer> versions) {

    private static final int NONE = -1;

    public IfMatch {
        versions = List.copyOf(versions);
    }

    /**
     * The condition of a request.
     *
     * @param header what If-Match says, null if it is absent
     * @param tags knows which tags of this space were issued
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

    /** The version that is meant, if the thing has the present one; else one of those it may have had. */
    public int versionOr(int present) {
        if (isAny || versions.contains(present)) {
            return present;
        }
        return versions.isEmpty() ? NONE : versions.getFirst();
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
}
