/** The decisions about a space-date: pure functions of state, command, facts and time. */
@NullMarked
package com.ourspace.booking.reservation.domain;

import org.jspecify.annotations.NullMarked;
