package com.ourspace.api.search;

import com.ourspace.contracts.reservation.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Adds the criteria of a query, its words excepted, to a query of the index; none of them counts for the relevance. */
record SpaceFilters(Function<LocalDate, OccupancyOfDate> occupancy, Instant now) {

    void add(SpaceQuery query, BooleanQuery.Builder clauses) {
        addKinds(query, clauses);
        addCount(query.count(), clauses);
        addPrice(query, clauses);
        addPlace(query, clauses);
        LocalDate date = query.date();
        if (date != null) {
            clauses.add(bookable(date, query.slot()), Occur.FILTER);
        }
    }

    Query bookable(LocalDate date, @Nullable Slot slot) {
        return new BookableQuery(BookingTerms.of(date, slot, now), occupancy.apply(date), now.toEpochMilli());
    }

    private static void addKinds(SpaceQuery query, BooleanQuery.Builder clauses) {
        addAnyOf(Fields.DISTRICT, query.districts(), clauses);
        addAnyOf(Fields.CATEGORY, query.categories(), clauses);
        query.facilities().forEach(facility -> clauses.add(term(Fields.FACILITY, facility), Occur.FILTER));
        Slot slot = query.slot();
        if (slot != null) {
            clauses.add(term(Fields.SLOT, slot.name()), Occur.FILTER);
        }
    }

    private static void addAnyOf(String field, List<String> codes, BooleanQuery.Builder clauses) {
        if (codes.size() == 1) {
            clauses.add(term(field, codes.getFirst()), Occur.FILTER);
        } else if (!codes.isEmpty()) {
            clauses.add(
                    new TermInSetQuery(field, codes.stream().map(BytesRef::new).toList()), Occur.FILTER);
        }
    }

    private static void addCount(@Nullable Integer count, BooleanQuery.Builder clauses) {
        if (count != null) {
            clauses.add(LongPoint.newRangeQuery(Fields.MIN_COUNT, 0, count), Occur.FILTER);
            clauses.add(LongPoint.newRangeQuery(Fields.MAX_COUNT, count, Long.MAX_VALUE), Occur.FILTER);
        }
    }

    private static void addPrice(SpaceQuery query, BooleanQuery.Builder clauses) {
        Integer min = query.priceMin();
        Integer max = query.priceMax();
        if (min != null || max != null) {
            clauses.add(
                    LongPoint.newRangeQuery(
                            Fields.price(query.slot()), min == null ? 0 : min, max == null ? Long.MAX_VALUE : max),
                    Occur.FILTER);
        }
    }

    private static void addPlace(SpaceQuery query, BooleanQuery.Builder clauses) {
        BoundingBox box = query.boundingBox();
        if (box != null) {
            clauses.add(DoublePoint.newRangeQuery(Fields.LONGITUDE, box.west(), box.east()), Occur.FILTER);
            clauses.add(DoublePoint.newRangeQuery(Fields.LATITUDE, box.south(), box.north()), Occur.FILTER);
        }
        GeoPoint near = query.near();
        if (near != null) {
            Integer within = query.within();
            clauses.add(
                    within == null
                            ? new FieldExistsQuery(Fields.LOCATION)
                            : LatLonPoint.newDistanceQuery(Fields.LOCATION, near.latitude(), near.longitude(), within),
                    Occur.FILTER);
        }
    }

    static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }
}
