/** The only place that decides about reservations and spaces. */
@NullMarked
package com.ourspace.booking;

import org.jspecify.annotations.NullMarked;
