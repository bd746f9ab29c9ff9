/** Measures a running platform from outside: how fast it accepts, decides and lists. */
@NullMarked
package com.ourspace.acceptance.load;

import org.jspecify.annotations.NullMarked;
