package com.ourspace.api.catalog;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * A space as a link preview or a search engine shows it.
 *
 * @param images the variants of each image, smallest first, in the host's order
 * @param prices prices of the slots that are offered at present, whole KRW
 */
public record SpacePreview(
        long id,
        String title,
        String subTitle,
        String address,
        int maxCount,
        List<List<ImageLink>> images,
        List<Long> prices,
        BigDecimal ratingAverage,
        int reviewCount) {

    /** The largest variant of each image. */
    public List<ImageLink> largestImages() {
        return images.stream()
                .flatMap(variants -> variants.stream().max(Comparator.comparingInt(ImageLink::width)).stream())
                .toList();
    }
}
