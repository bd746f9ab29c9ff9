package com.ourspace.api.review;

import com.ourspace.api.web.PlainText;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ValidationCode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * The changes of an author; an absent member stays as it is.
 *
 * @param rating 1 to 5
 * @param content 10 to 1000 characters
 */
@ValidationCode(value = ProblemCode.RATING_OUT_OF_RANGE, below = "/rating")
record ReviewEdit(
        @Min(1) @Max(5) @Nullable Integer rating,

        @PlainText(min = 10, max = 1000, multiline = true) @Nullable
        String content) {}
