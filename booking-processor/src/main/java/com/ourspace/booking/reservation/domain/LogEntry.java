package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.SpaceDate;
import java.time.Instant;
import java.util.UUID;

/**
 * The position of a command in the log.
 *
 * @param commandId the command's message id
 * @param spaceDate the space-date that is the record's key
 * @param timestamp the broker's time of appending it
 */
public record LogEntry(UUID commandId, SpaceDate spaceDate, int partition, long offset, Instant timestamp) {}
