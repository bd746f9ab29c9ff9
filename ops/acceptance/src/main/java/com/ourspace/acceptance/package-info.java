/** Checks and measurements of a running platform from outside: {@code ./ourspace check} and {@code ./ourspace load}. */
@NullMarked
package com.ourspace.acceptance;

import org.jspecify.annotations.NullMarked;
