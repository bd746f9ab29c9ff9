package com.ourspace.api.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the code of a body whose fields are not valid, where it is another than VALIDATION_FAILED. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidationCode {

    ProblemCode value();

    /** JSON pointer to the part it is about; errors elsewhere alone are VALIDATION_FAILED. */
    String below();
}
