package com.ourspace.api.review;

import com.ourspace.api.web.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * An operator's decision about a review.
 *
 * @param reason shown to its author while it is hidden; up to 200 characters
 */
record ModerationForm(
        @NotNull Status status,
        @PlainText(max = 200) @Nullable String reason) {

    /** The statuses an operator can set; only the author can delete a review. */
    @Schema(name = "ReviewSight")
    enum Status {
        PUBLISHED,
        HIDDEN
    }
}
