package com.ourspace.api.search;

import com.ourspace.api.web.StrictText;
import java.util.List;

/**
 * A position in the order of a list.
 *
 * @param matching how the words of the list are looked for, on all its pages
 * @param value what the list is sorted by: a number of likes, a price, a relevance, metres
 */
public record Keyset(Matching matching, double value, long spaceId) {

    static final int PARTS = 3;

    /** Parses the parts of a cursor. */
    static Keyset parse(List<String> parts) {
        return new Keyset(
                Matching.valueOf(parts.getFirst()),
                Double.longBitsToDouble(StrictText.number(parts.get(1))),
                StrictText.number(parts.getLast()));
    }

    Object[] parts() {
        return new Object[] {matching, Double.doubleToLongBits(value), spaceId};
    }

    /** Whether a space comes behind another in the order of distances. */
    boolean isFartherThan(Keyset other) {
        return value > other.value || value == other.value && spaceId < other.spaceId;
    }
}
