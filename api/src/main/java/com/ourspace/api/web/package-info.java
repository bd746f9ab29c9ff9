/**
 * What every endpoint shares: problems as RFC 9457, in the caller's language, field errors all at once, trace context,
 * cursors.
 *
 * <p>A new problem takes a constant in {@link com.ourspace.api.web.ProblemCode}, its sentences in
 * {@code problems_en.properties} and {@code problems_ko.properties}, and a place in the endpoint's
 * {@link com.ourspace.api.web.ApiErrors}; {@code WordsTest} names what is missing, and where it goes.
 */
@NullMarked
package com.ourspace.api.web;

import org.jspecify.annotations.NullMarked;
