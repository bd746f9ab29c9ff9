package com.ourspace.api.review;

import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.ProblemCode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The errors of writing a review, shared by its two body types; the description has one endpoint for both. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiErrors({
    ProblemCode.VALIDATION_FAILED,
    ProblemCode.RATING_OUT_OF_RANGE,
    ProblemCode.ORDER_NOT_FOUND,
    ProblemCode.REVIEW_NOT_ELIGIBLE,
    ProblemCode.REVIEW_WINDOW_CLOSED,
    ProblemCode.REVIEW_EXISTS,
    ProblemCode.IMAGE_TOO_MANY,
    ProblemCode.IMAGE_DIMENSIONS,
    ProblemCode.IMAGE_UNREADABLE,
    ProblemCode.IMAGE_TOO_LARGE,
    ProblemCode.IMAGE_TYPE_UNSUPPORTED,
    ProblemCode.BODY_TOO_LARGE,
    ProblemCode.MEDIA_TYPE_UNSUPPORTED
})
@interface WritesAReview {}
