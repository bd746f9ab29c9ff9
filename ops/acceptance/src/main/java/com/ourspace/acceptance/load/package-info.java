/** Measures a service from outside: how fast it accepts, decides and lists, and what that costs. */
@NullMarked
package com.ourspace.acceptance.load;

import org.jspecify.annotations.NullMarked;
