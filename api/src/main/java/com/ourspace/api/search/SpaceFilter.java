package com.ourspace.api.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether spaces meet the criteria of a query, its words excepted. */
final class SpaceFilter {

    private final SpaceQuery query;
    private final BitSet districts;
    private final BitSet categories;
    private final long facilities;
    private final int choice;
    private final long priceMin;
    private final long priceMax;
    private final boolean isPriced;
    private final @Nullable BookingTerms terms;
    private final OccupancyOfDate occupancy;
    private final long nowMillis;

    SpaceFilter(SpaceQuery query, FacetCodes codes, Function<LocalDate, OccupancyOfDate> occupancies, Instant now) {
        this.query = query;
        this.districts = numbers(query.districts(), codes.districts());
        this.categories = numbers(query.categories(), codes.categories());
        this.facilities = codes.bits(query.facilities());
        this.choice = SpaceRow.choice(query.slot());
        this.priceMin = query.priceMin() == null ? 0 : query.priceMin();
        this.priceMax = query.priceMax() == null ? Long.MAX_VALUE : query.priceMax();
        this.isPriced = query.priceMin() != null || query.priceMax() != null;
        LocalDate date = query.date();
        this.terms = date == null ? null : BookingTerms.of(date, query.slot(), now);
        this.occupancy = date == null ? OccupancyOfDate.NONE : occupancies.apply(date);
        this.nowMillis = now.toEpochMilli();
    }

    private static BitSet numbers(List<String> wanted, List<String> known) {
        BitSet numbers = new BitSet();
        wanted.forEach(code -> numbers.set(known.indexOf(code) + 1));
        return numbers;
    }

    boolean matches(SpaceRow row) {
        return isOfDistrict(row) && isOfCategory(row) && hasPrice(row) && meetsTheRest(row);
    }

    boolean isOfDistrict(SpaceRow row) {
        return districts.isEmpty() || districts.get(FacetCodes.district(row.codes()));
    }

    boolean isOfCategory(SpaceRow row) {
        return categories.isEmpty() || categories.get(FacetCodes.category(row.codes()));
    }

    boolean hasPrice(SpaceRow row) {
        // The prices are elsewhere in memory than the row: a look at them costs as much as all else.
        if (!isPriced) {
            return true;
        }
        long price = row.prices()[choice];
        return price >= priceMin && price <= priceMax;
    }

    /** Facilities, people, place, slot, and last, because it is the dearest, the date. */
    boolean meetsTheRest(SpaceRow row) {
        return (row.codes() & facilities) == facilities
                && fits(row, query.count())
                && isIn(row, query.boundingBox())
                && isNear(row, query.near(), query.within())
                && row.prices()[choice] != SpaceRow.NOT_OFFERED
                && isBookable(row);
    }

    private static boolean fits(SpaceRow row, @Nullable Integer count) {
        return count == null || row.minCount() <= count && count <= row.maxCount();
    }

    /** Nothing compares to what is not a number: a space without coordinates lies nowhere. */
    private static boolean isIn(SpaceRow row, @Nullable BoundingBox box) {
        return box == null
                || row.longitude() >= box.west()
                        && row.longitude() <= box.east()
                        && row.latitude() >= box.south()
                        && row.latitude() <= box.north();
    }

    private static boolean isNear(SpaceRow row, @Nullable GeoPoint near, @Nullable Integer within) {
        return near == null || row.isOnTheMap() && (within == null || row.distance(near) <= within);
    }

    private boolean isBookable(SpaceRow row) {
        if (terms == null) {
            return true;
        }
        int bookable = terms.bookable(row.terms());
        return bookable != 0 && (bookable & occupancy.free(row.id(), nowMillis)) != 0;
    }
}
