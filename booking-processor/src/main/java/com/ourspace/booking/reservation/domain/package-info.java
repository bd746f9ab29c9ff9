/** What may happen on a space-date, and what does: pure functions of state, command, facts and time. */
@NullMarked
package com.ourspace.booking.reservation.domain;

import org.jspecify.annotations.NullMarked;
