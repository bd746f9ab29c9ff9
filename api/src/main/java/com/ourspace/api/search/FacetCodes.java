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
        return districts.indexOf(listing.district()) + 1
                | (long) (categories.indexOf(listing.category()) + 1) << CATEGORY_SHIFT
                | bits(listing.facilities());
    }

    static int district(long packed) {
        return (int) packed & MASK;
    }

    static int category(long packed) {
        return (int) (packed >> CATEGORY_SHIFT) & MASK;
    }

    /** The facilities alone, as bits. */
    static long facilities(long packed) {
        return packed >>> FACILITY_SHIFT;
    }

    /** The bits of these facilities. */
    long bits(List<String> some) {
        long bits = 0;
        for (String facility : some) {
            int position = facilities.indexOf(facility);
            bits |= position < 0 ? 0 : 1L << (FACILITY_SHIFT + position);
        }
        return bits;
    }

    /** Counts a space with its district. */
    static void countDistrict(long packed, int[] counts) {
        counts[district(packed)]++;
    }

    /** Counts a space with its category. */
    static void countCategory(long packed, int[] counts) {
        counts[category(packed)]++;
    }

    /** Counts a space with each of its facilities. */
    static void countFacilities(long packed, int[] counts) {
        for (int position = 0; position < counts.length - 1; position++) {
            counts[position + 1] += (int) (packed >> (FACILITY_SHIFT + position)) & 1;
        }
    }
}
