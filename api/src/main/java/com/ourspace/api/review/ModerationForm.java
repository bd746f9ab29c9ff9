package com.ourspace.api.review;

import com.ourspace.api.web.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decides about a review.
 *
 * @param reason for its author to read while it is hidden; up to 200 characters
 */
record ModerationForm(
        @NotNull Sight status,
        @PlainText(max = 200) @Nullable String reason) {

    /** What operators decide; to take a review back is its author's own decision. */
    @Schema(name = "ReviewSight")
    enum Sight {
        PUBLISHED,
        HIDDEN
    }
}
