package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.SpaceDate;
import java.time.Instant;
import java.util.UUID;

/**
 * The position of a command in the log.
 *
 * @param commandId the command's message id, or the id of its redrive
 * @param spaceDate the space-date that is the record's key
 * @param timestamp the broker's time of appending it
 * @param redrives how often an operator has redriven the command; 0 unless it could not be decided
 */
public record LogEntry(
        UUID commandId, SpaceDate spaceDate, int partition, long offset, Instant timestamp, int redrives) {

    /** The position of a command that was never redriven. */
    public LogEntry(UUID commandId, SpaceDate spaceDate, int partition, long offset, Instant timestamp) {
        this(commandId, spaceDate, partition, offset, timestamp, 0);
    }

    /** The version of an order after its request is decided: each attempt that failed before had a version. */
    int firstVersion() {
        return redrives + 1;
    }
}
