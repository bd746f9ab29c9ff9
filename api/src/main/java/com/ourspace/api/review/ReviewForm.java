package com.ourspace.api.review;

import com.ourspace.api.web.PlainText;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ValidationCode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A guest's review of a stay.
 *
 * @param rating 1 to 5
 * @param content 10 to 1000 characters, without leading and trailing white space
 */
@ValidationCode(value = ProblemCode.RATING_OUT_OF_RANGE, below = "/rating")
public record ReviewForm(
        @NotNull @Min(1) @Max(5) Integer rating,

        @NotNull @PlainText(min = 10, max = 1000, multiline = true)
        String content) {}
