/**
 * Checks and measurements of a running platform from outside: {@code ./ourspace check}, {@code load} and {@code bench}.
 */
@NullMarked
package com.ourspace.acceptance;

import org.jspecify.annotations.NullMarked;
