package com.ourspace.api.search;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceListing;
import java.util.OptionalLong;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** How like another space a space is: in kind and district first, then in price, size and facilities. */
final class SimilarityQuery {

    private static final float SAME_CATEGORY = 4;
    private static final float SAME_DISTRICT = 3;
    private static final float SIMILAR_PRICE = 2;
    private static final float SIMILAR_SIZE = 2;
    private static final float SAME_FACILITY = 0.5f;

    private SimilarityQuery() {}

    /**
     * A query for all spaces but this one.
     *
     * @param slot whose prices are compared; null for the lowest
     */
    static BooleanQuery.Builder to(long spaceId, SpaceListing listing, @Nullable Slot slot) {
        BooleanQuery.Builder clauses = new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(LongPoint.newExactQuery(Fields.ID, spaceId), Occur.MUST_NOT);
        add(clauses, SpaceFilters.term(Fields.CATEGORY, listing.category()), SAME_CATEGORY);
        add(clauses, SpaceFilters.term(Fields.DISTRICT, listing.district()), SAME_DISTRICT);
        add(clauses, around(Fields.MAX_COUNT, listing.maxCount()), SIMILAR_SIZE);
        listing.facilities()
                .forEach(facility -> add(clauses, SpaceFilters.term(Fields.FACILITY, facility), SAME_FACILITY));
        price(listing, slot).ifPresent(price -> add(clauses, around(Fields.price(slot), price), SIMILAR_PRICE));
        return clauses;
    }

    private static void add(BooleanQuery.Builder clauses, Query query, float weight) {
        clauses.add(new BoostQuery(new ConstantScoreQuery(query), weight), Occur.SHOULD);
    }

    /** From two thirds of a number to one and a half of it. */
    private static Query around(String field, long number) {
        return LongPoint.newRangeQuery(field, number * 2 / 3, number * 3 / 2);
    }

    private static OptionalLong price(SpaceListing listing, @Nullable Slot slot) {
        return listing.offers().stream()
                .filter(offer -> offer.enabled() && (slot == null || offer.slot() == slot))
                .mapToLong(SlotOffer::price)
                .min();
    }
}
