package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * End all waitlist entries of a space-date because its space was removed. The reader checks that the space is removed;
 * the command alone ends nothing.
 *
 * @param changeId change that removed the space
 */
public record CloseWaitlist(UUID changeId, long spaceId, LocalDate useDate) implements ReservationCommand {

    @Override
    public UUID subjectId() {
        return changeId;
    }
}
