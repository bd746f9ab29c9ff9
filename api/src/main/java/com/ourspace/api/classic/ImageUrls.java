package com.ourspace.api.classic;

import com.ourspace.api.catalog.ImageLink;
import java.util.List;

/** Chooses the one URL that the classic contract has for an image. */
final class ImageUrls {

    /** Wide enough for three images in a row. */
    private static final int LIST_WIDTH = 640;

    private ImageUrls() {}

    /** The URLs for a list, of these images with their variants, smallest first. */
    static List<String> small(List<List<ImageLink>> images) {
        return images.stream().map(ImageUrls::smallOf).toList();
    }

    /** The smallest variant that is wide enough, or else the largest. */
    static String smallOf(List<ImageLink> variants) {
        return variants.stream()
                .filter(variant -> variant.width() >= LIST_WIDTH)
                .findFirst()
                .orElseGet(variants::getLast)
                .url();
    }

    /** The largest variant. */
    static String largeOf(List<ImageLink> variants) {
        return variants.getLast().url();
    }
}
