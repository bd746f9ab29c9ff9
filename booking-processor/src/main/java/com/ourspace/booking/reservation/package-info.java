/** Reads reservation commands from the log, has them decided, and commits the outcome: listener, desk, schedules. */
@NullMarked
package com.ourspace.booking.reservation;

import org.jspecify.annotations.NullMarked;
