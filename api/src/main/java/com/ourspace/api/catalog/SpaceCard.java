package com.ourspace.api.catalog;

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
        @Nullable Double longitude) {}
