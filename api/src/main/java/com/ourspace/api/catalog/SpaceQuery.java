package com.ourspace.api.catalog;

import com.ourspace.contracts.reservation.Slot;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a search. An absent one matches every space.
 *
 * @param districts the space is in one of these
 * @param categories the space is one of these
 * @param facilities the space has all of these
 * @param count people who will come
 * @param date a slot must still be bookable on this date
 * @param slot must be offered; its price is the one shown
 * @param priceMin lowest price shown, whole KRW
 * @param priceMax highest price shown, whole KRW
 * @param boundingBox where the space must lie
 * @param words in lower case: part of a title, a subtitle, or a name of a district or category
 */
record SpaceQuery(
        List<String> districts,
        List<String> categories,
        List<String> facilities,
        @Nullable Integer count,
        @Nullable LocalDate date,
        @Nullable Slot slot,
        @Nullable Integer priceMin,
        @Nullable Integer priceMax,
        @Nullable BoundingBox boundingBox,
        @Nullable String words,
        SpaceSort sort) {

    /** A canonical text of the criteria; cursors are bound to it. */
    String fingerprint() {
        return String.join(
                "|",
                String.join(",", districts),
                String.join(",", categories),
                String.join(",", facilities),
                String.valueOf(count),
                String.valueOf(date),
                String.valueOf(slot),
                String.valueOf(priceMin),
                String.valueOf(priceMax),
                String.valueOf(boundingBox),
                sort.parameter(),
                String.valueOf(words));
    }
}
