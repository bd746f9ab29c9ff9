package com.ourspace.api.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Sets the code for invalid fields of a body, instead of VALIDATION_FAILED. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidationCode {

    ProblemCode value();

    /** JSON pointer to the fields with this code; if only other fields are invalid, the code is VALIDATION_FAILED. */
    String below();
}
