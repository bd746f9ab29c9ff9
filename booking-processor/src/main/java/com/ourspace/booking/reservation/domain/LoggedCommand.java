package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.ReservationCommand;

/** A command, and where it lies in the log. */
public record LoggedCommand(LogEntry entry, ReservationCommand command) {}
