/** Deliberately bad classes; this package itself is the one for the rule about {@code @NullMarked}. */
package com.ourspace.api.architecture.bad;
