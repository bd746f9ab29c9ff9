package com.ourspace.api.catalog;

import java.math.BigDecimal;
import java.util.List;

/**
 * A space as a link preview or a search engine shows it.
 *
 * @param images the largest variant of each image, in the host's order
 * @param prices prices of the slots that are offered at present, whole KRW
 */
public record SpacePreview(
        long id,
        String title,
        String subTitle,
        String address,
        int maxCount,
        List<ImageLink> images,
        List<Long> prices,
        BigDecimal ratingAverage,
        int reviewCount) {}
