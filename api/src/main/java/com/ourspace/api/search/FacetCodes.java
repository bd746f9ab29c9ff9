package com.ourspace.api.search;

import com.ourspace.contracts.space.SpaceListing;
import java.util.List;

/**
 * District, category and facilities of a space in one number, by their positions in the lists of the platform: 8 bits
 * of the district, 8 of the category, and a bit for each of the first 48 facilities.
 */
record FacetCodes(List<String> districts, List<String> categories, List<String> facilities) {

    private static final int CATEGORY_SHIFT = 8;
    private static final int FACILITY_SHIFT = 16;
    private static final int MASK = 0xFF;

    static FacetCodes of(KnownNames names) {
        return new FacetCodes(codes(names, Facet.DISTRICT), codes(names, Facet.CATEGORY), codes(names, Facet.FACILITY));
    }

    private static List<String> codes(KnownNames names, Facet facet) {
        return names.of(facet).stream()
                .map(KnownNames.KnownName::code)
                .distinct()
                .sorted()
                .toList();
    }

    /** An unknown code is 0. */
    long packed(SpaceListing listing) {
        long packed = districts.indexOf(listing.district()) + 1
                | (long) (categories.indexOf(listing.category()) + 1) << CATEGORY_SHIFT;
        for (String facility : listing.facilities()) {
            int position = facilities.indexOf(facility);
            packed |= position < 0 ? 0 : 1L << (FACILITY_SHIFT + position);
        }
        return packed;
    }

    /** The codes that counts of a dimension are about, in the order of {@link #count}. */
    List<String> of(Facet facet) {
        return switch (facet) {
            case DISTRICT -> districts;
            case CATEGORY -> categories;
            case FACILITY -> facilities;
            case PRICE -> List.of();
        };
    }

    /** Counts a space with each code of this dimension that it has. */
    void count(Facet facet, long packed, int[] counts) {
        switch (facet) {
            case DISTRICT -> countOne((int) packed & MASK, counts);
            case CATEGORY -> countOne((int) (packed >> CATEGORY_SHIFT) & MASK, counts);
            case FACILITY -> {
                for (int position = 0; position < counts.length; position++) {
                    counts[position] += (int) (packed >> (FACILITY_SHIFT + position)) & 1;
                }
            }
            case PRICE -> throw new IllegalArgumentException("prices have no codes");
        }
    }

    private static void countOne(int number, int[] counts) {
        if (number > 0) {
            counts[number - 1]++;
        }
    }
}
