package com.ourspace.api.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The codes an endpoint can answer with of its own; those of every endpoint are described without it.
 *
 * <p>On an annotation, those that several endpoints share: theirs are its codes and their own.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ApiErrors {
    ProblemCode[] value();
}
