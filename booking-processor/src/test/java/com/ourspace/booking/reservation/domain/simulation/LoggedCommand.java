package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.booking.reservation.domain.LogEntry;
import com.ourspace.contracts.reservation.ReservationCommand;

/** A command, and its position in the log. */
record LoggedCommand(LogEntry entry, ReservationCommand command) {}
