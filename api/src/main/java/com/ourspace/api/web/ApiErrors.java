package com.ourspace.api.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The codes that an endpoint can answer with, besides those of every endpoint.
 *
 * <p>On an annotation, the codes that several endpoints share; an endpoint with that annotation has both.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ApiErrors {
    ProblemCode[] value();
}
