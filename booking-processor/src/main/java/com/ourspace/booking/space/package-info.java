/** The write side of spaces: registration, and activation with the first stored image. */
@NullMarked
package com.ourspace.booking.space;

import org.jspecify.annotations.NullMarked;
