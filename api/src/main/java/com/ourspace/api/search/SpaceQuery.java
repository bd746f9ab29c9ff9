package com.ourspace.api.search;

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
 * @param near the point that distances are measured from
 * @param within largest distance from that point, metres
 * @param words what the space is searched by, as it was typed, normalized
 */
public record SpaceQuery(
        List<String> districts,
        List<String> categories,
        List<String> facilities,
        @Nullable Integer count,
        @Nullable LocalDate date,
        @Nullable Slot slot,
        @Nullable Integer priceMin,
        @Nullable Integer priceMax,
        @Nullable BoundingBox boundingBox,
        @Nullable GeoPoint near,
        @Nullable Integer within,
        @Nullable String words,
        SpaceSort sort) {

    /** The query for every listed space, by likes. */
    public static SpaceQuery all() {
        return new SpaceQuery(
                List.of(), List.of(), List.of(), null, null, null, null, null, null, null, null, null, SpaceSort.LIKES);
    }

    /** The query of people who come on a date, by likes. */
    public static SpaceQuery forPeople(@Nullable Integer count, @Nullable LocalDate date, @Nullable Slot slot) {
        return new SpaceQuery(
                List.of(),
                List.of(),
                List.of(),
                count,
                date,
                slot,
                null,
                null,
                null,
                null,
                null,
                null,
                SpaceSort.LIKES);
    }

    /** Searches by these words, best first. */
    public static SpaceQuery of(String words) {
        return all().withWords(words, SpaceSort.RELEVANCE);
    }

    /** The same query with these words instead of its own. */
    SpaceQuery withWords(@Nullable String others, SpaceSort order) {
        return new SpaceQuery(
                districts,
                categories,
                facilities,
                count,
                date,
                slot,
                priceMin,
                priceMax,
                boundingBox,
                near,
                within,
                others,
                order);
    }

    /** The same query for one category, and prices in this range. */
    SpaceQuery ofCategory(String category, int lowest, int highest) {
        return new SpaceQuery(
                districts,
                List.of(category),
                facilities,
                count,
                date,
                slot,
                lowest,
                highest,
                boundingBox,
                near,
                within,
                words,
                sort);
    }

    /** A canonical text of the criteria; cursors are bound to it. */
    String fingerprint() {
        return toString();
    }
}
