package com.ourspace.api.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a space's reviews, and what they come to, whichever of them the page shows.
 *
 * @param count of all that are published
 * @param average of their ratings, to one decimal; 0 if there are none
 * @param histogram how many gave each rating, from 1 to 5
 * @param nextCursor null on the last page
 */
record ReviewPage(
        int count,
        BigDecimal average,
        Map<Integer, Integer> histogram,
        List<ReviewView> items,
        @Nullable String nextCursor) {}
