package com.ourspace.api.catalog;

import com.ourspace.contracts.reservation.Slot;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a guest looks for. An absent part asks for nothing.
 *
 * @param districts one of these
 * @param categories one of these
 * @param facilities all of these
 * @param count people who will come
 * @param date something must still be bookable on it
 * @param slot it must be offered, and its price is the one shown
 * @param priceMin least price shown, whole KRW
 * @param priceMax highest price shown, whole KRW
 * @param area where it must lie
 * @param words in lower case: must be part of a title, a subtitle, or a name of a district or category
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

    /** One spelling per question: cursors are bound to it. */
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
