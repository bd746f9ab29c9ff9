/** Handles records of the log: offsets, retries and dead letters. */
@NullMarked
package com.ourspace.booking.log;

import org.jspecify.annotations.NullMarked;
