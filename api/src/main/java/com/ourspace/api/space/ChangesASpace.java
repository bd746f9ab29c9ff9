package com.ourspace.api.space;

import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.ProblemCode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The errors that all changes of a space have in common. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiErrors({
    ProblemCode.SPACE_NOT_FOUND,
    ProblemCode.NOT_SPACE_OWNER,
    ProblemCode.PRECONDITION_REQUIRED,
    ProblemCode.STALE_VERSION
})
@interface ChangesASpace {}
