package com.ourspace.api.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of reviews for operators, the newest first.
 *
 * @param nextCursor cursor of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModeratedReviewPage(
        List<ModeratedReview> items, @Nullable String nextCursor) {}
