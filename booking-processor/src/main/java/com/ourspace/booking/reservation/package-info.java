/** Reads reservation commands from the log, decides them in batches, and commits the decisions with their events. */
@NullMarked
package com.ourspace.booking.reservation;

import org.jspecify.annotations.NullMarked;
