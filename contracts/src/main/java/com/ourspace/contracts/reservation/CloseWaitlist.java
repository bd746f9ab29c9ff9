package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The space was removed while guests waited for this date: nobody waits for it any longer. Whether the space is removed
 * is for the reader to look up; the command alone ends nothing.
 *
 * @param changeId the change that removed the space
 */
public record CloseWaitlist(UUID changeId, long spaceId, LocalDate useDate) implements ReservationCommand {

    @Override
    public UUID subjectId() {
        return changeId;
    }
}
