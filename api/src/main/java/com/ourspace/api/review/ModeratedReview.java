package com.ourspace.api.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review as operators see it, also if it is hidden or deleted.
 *
 * @param reason why it was hidden or shown again
 * @param by the operator's user id; absent if it was never moderated
 * @param at time of the moderation; absent likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModeratedReview(
        long id,
        long spaceId,
        long authorId,
        int rating,
        String content,
        ReviewStatus status,
        @Nullable String reason,
        @Nullable Long by,
        @Nullable Instant at,
        Instant createdAt) {}
