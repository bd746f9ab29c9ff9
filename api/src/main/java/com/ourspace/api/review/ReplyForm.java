package com.ourspace.api.review;

import com.ourspace.api.web.PlainText;
import jakarta.validation.constraints.NotNull;

/**
 * A host's reply to a review.
 *
 * @param content up to 500 characters
 */
record ReplyForm(
        @NotNull @PlainText(min = 1, max = 500, multiline = true)
        String content) {}
