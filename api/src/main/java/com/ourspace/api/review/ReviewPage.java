package com.ourspace.api.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a space's reviews, with the totals of all its reviews.
 *
 * @param count number of published reviews
 * @param average of their ratings, to one decimal; 0 if there are none
 * @param histogram number of reviews per rating, from 1 to 5
 * @param nextCursor null on the last page
 */
record ReviewPage(
        int count,
        BigDecimal average,
        Map<Integer, Integer> histogram,
        List<ReviewView> items,
        @Nullable String nextCursor) {}
