/**
 * The parts that all endpoints share: problems as RFC 9457, in the caller's language, with all field errors at once;
 * trace context; cursors.
 *
 * <p>A new problem needs a constant in {@link com.ourspace.api.web.ProblemCode}, its texts in
 * {@code problems_en.properties} and {@code problems_ko.properties}, and an entry in the endpoint's
 * {@link com.ourspace.api.web.ApiErrors}; {@code WordsTest} reports what is missing.
 */
@NullMarked
package com.ourspace.api.web;

import org.jspecify.annotations.NullMarked;
