package com.ourspace.api.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A space as a list shows it.
 *
 * @param district its code
 * @param category its code
 * @param price whole KRW: of the slot asked for, else of the cheapest enabled one; null if none is enabled
 * @param cover its first image, smallest variant first
 * @param facilities their codes
 * @param latitude degrees north; null, like the longitude, if the host has not named the place
 * @param longitude degrees east
 * @param distanceMeters from the point that the list was asked for; absent without one
 * @param highlights where the words of the query are in its texts; absent without words
 */
public record SpaceCard(
        long id,
        String title,
        String subTitle,
        String district,
        String category,
        @Nullable Long price,
        int minCount,
        int maxCount,
        int likeCount,
        BigDecimal ratingAverage,
        int reviewCount,
        List<ImageLink> cover,
        List<String> facilities,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long distanceMeters,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Highlight> highlights) {

    /** The same card, as a query found it. */
    public SpaceCard found(@Nullable Long distance, @Nullable List<Highlight> marked) {
        return new SpaceCard(
                id,
                title,
                subTitle,
                district,
                category,
                price,
                minCount,
                maxCount,
                likeCount,
                ratingAverage,
                reviewCount,
                cover,
                facilities,
                latitude,
                longitude,
                distance,
                marked);
    }
}
