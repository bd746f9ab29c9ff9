package com.ourspace.api.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The codes with which an endpoint can respond, besides those of every endpoint, of every JSON body and of every
 * Idempotency-Key; see {@link ProblemDescriptions}.
 *
 * <p>On an annotation, the codes that several endpoints share; an endpoint with that annotation has both.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ApiErrors {
    ProblemCode[] value();
}
