package com.ourspace.api.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a host says to a review.
 *
 * @param content up to 500 characters
 */
record ReplyForm(@NotBlank @Size(max = 500) String content) {}
