package com.ourspace.api.search;

import com.ourspace.api.web.StrictText;
import java.util.List;
import org.apache.lucene.search.FieldDoc;

/**
 * A position in the order of a list.
 *
 * @param matching how the words of the list are looked for, on all its pages
 * @param value what the list is sorted by: a number of likes, a price, a relevance, metres
 */
public record Keyset(Matching matching, double value, long spaceId) {

    static final int PARTS = 3;

    static Keyset of(Matching matching, FieldDoc found) {
        return new Keyset(matching, ((Number) found.fields[0]).doubleValue(), (Long) found.fields[1]);
    }

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

    /** As the index has it: behind every document of the same values. */
    FieldDoc after(SpaceSort sort) {
        Object first = switch (sort) {
            case RELEVANCE -> (float) value;
            case DISTANCE -> value;
            case LIKES, PRICE_ASC, PRICE_DESC, RATING, NEWEST -> (long) value;
        };
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {first, spaceId});
    }
}
