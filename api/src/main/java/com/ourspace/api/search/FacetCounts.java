package com.ourspace.api.search;

import com.ourspace.api.search.SpaceFacets.PriceCount;
import com.ourspace.api.search.SpaceFacets.ValueCount;
import com.ourspace.contracts.reservation.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts spaces by all dimensions in one pass. A space that fails in one dimension only counts in that dimension, where
 * another value would let it in.
 */
final class FacetCounts {

    /** Where the ranges of prices begin, whole KRW. */
    private static final long[] PRICES = {0, 20_000, 40_000, 60_000, 80_000, 100_000, 150_000, 200_000};

    private final SpaceFilter filter;
    private final FacetCodes codes;
    private final int choice;
    private final int[] districts;
    private final int[] categories;
    private final int[] facilities;
    private final int[] prices = new int[PRICES.length];
    private int total;

    FacetCounts(SpaceFilter filter, FacetCodes codes, @Nullable Slot slot) {
        this.filter = filter;
        this.codes = codes;
        this.choice = SpaceRow.choice(slot);
        this.districts = new int[codes.districts().size() + 1];
        this.categories = new int[codes.categories().size() + 1];
        this.facilities = new int[codes.facilities().size() + 1];
    }

    /** Counts a space that the words of the query find. */
    void add(SpaceRow row) {
        boolean isOfDistrict = filter.isOfDistrict(row);
        boolean isOfCategory = filter.isOfCategory(row);
        boolean hasPrice = filter.hasPrice(row);
        int missed = (isOfDistrict ? 0 : 1) + (isOfCategory ? 0 : 1) + (hasPrice ? 0 : 1);
        if (missed > 1 || !filter.meetsTheRest(row)) {
            return;
        }
        if (missed == 0) {
            total++;
            FacetCodes.countFacilities(row.codes(), facilities);
        }
        if (missed == 0 || !isOfDistrict) {
            FacetCodes.countDistrict(row.codes(), districts);
        }
        if (missed == 0 || !isOfCategory) {
            FacetCodes.countCategory(row.codes(), categories);
        }
        if (missed == 0 || !hasPrice) {
            prices[range(row.prices()[choice])]++;
        }
    }

    SpaceFacets facets(Set<Facet> wanted) {
        return new SpaceFacets(
                total,
                wanted.contains(Facet.DISTRICT) ? values(codes.districts(), districts) : null,
                wanted.contains(Facet.CATEGORY) ? values(codes.categories(), categories) : null,
                wanted.contains(Facet.FACILITY) ? values(codes.facilities(), facilities) : null,
                wanted.contains(Facet.PRICE) ? ranges() : null);
    }

    /** The most frequent first. */
    private static List<ValueCount> values(List<String> known, int[] counts) {
        List<ValueCount> found = new ArrayList<>();
        for (int position = 0; position < known.size(); position++) {
            found.add(new ValueCount(known.get(position), counts[position + 1]));
        }
        found.sort(Comparator.comparing(ValueCount::count).reversed());
        return found;
    }

    private List<PriceCount> ranges() {
        List<PriceCount> found = new ArrayList<>();
        for (int range = 0; range < PRICES.length; range++) {
            boolean isLast = range == PRICES.length - 1;
            found.add(new PriceCount(PRICES[range], isLast ? null : PRICES[range + 1] - 1, prices[range]));
        }
        return found;
    }

    private static int range(long price) {
        int range = PRICES.length - 1;
        while (PRICES[range] > price) {
            range--;
        }
        return range;
    }
}
