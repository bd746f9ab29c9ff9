package com.ourspace.api.search;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceListing;
import org.jspecify.annotations.Nullable;

/**
 * How like a space another is: in category and district first, then in price, size and facilities.
 *
 * @param codes of the space, see {@link FacetCodes}
 * @param choice whose prices are compared, see {@link SpaceRow#choice}
 * @param price of the space; 0 if it has none
 */
record Similarity(long codes, int maxCount, int choice, long price) {

    private static final int SAME_CATEGORY = 8;
    private static final int SAME_DISTRICT = 6;
    private static final int SIMILAR_PRICE = 4;
    private static final int SIMILAR_SIZE = 4;

    static Similarity to(SpaceListing listing, FacetCodes facetCodes, @Nullable Slot slot) {
        long price = listing.offers().stream()
                .filter(offer -> offer.enabled() && (slot == null || offer.slot() == slot))
                .mapToLong(SlotOffer::price)
                .min()
                .orElse(0);
        return new Similarity(facetCodes.packed(listing), listing.maxCount(), SpaceRow.choice(slot), price);
    }

    /** Points, one for each facility that both have. */
    int of(SpaceRow row) {
        return (FacetCodes.category(row.codes()) == FacetCodes.category(codes) ? SAME_CATEGORY : 0)
                + (FacetCodes.district(row.codes()) == FacetCodes.district(codes) ? SAME_DISTRICT : 0)
                + (isAround(row.prices()[choice], price) ? SIMILAR_PRICE : 0)
                + (isAround(row.maxCount(), maxCount) ? SIMILAR_SIZE : 0)
                + Long.bitCount(FacetCodes.facilities(row.codes() & codes));
    }

    /** From two thirds of a number to one and a half of it. */
    private static boolean isAround(long number, long center) {
        return number * 3 >= center * 2 && number * 2 <= center * 3;
    }

    /** A space, and how like the other it is. */
    record Likeness(SpaceRow row, int points) {}
}
