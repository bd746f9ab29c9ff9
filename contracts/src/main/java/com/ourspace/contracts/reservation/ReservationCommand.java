package com.ourspace.contracts.reservation;

import com.ourspace.contracts.Message;
import java.time.LocalDate;
import java.util.UUID;

/** A command about one space-date. Only {@code booking-processor} decides it. */
public sealed interface ReservationCommand extends Message
        permits OrderCommand, BlockCommand, WaitlistCommand, ReservationCommand.CloseWaitlist {

    /** The id of the order, block or waitlist entry, assigned before the first command about it was published. */
    UUID subjectId();

    /** The space, first part of the record key. */
    long spaceId();

    /** The use date, in Seoul, second part of the record key. */
    LocalDate useDate();

    default SpaceDate spaceDate() {
        return new SpaceDate(spaceId(), useDate());
    }

    @Override
    default String key() {
        return spaceDate().key();
    }

    @Override
    default String subject() {
        return subjectId().toString();
    }

    /**
     * End all waitlist entries of a space-date because its space was removed. The reader checks that the space is
     * removed; the command alone ends nothing.
     *
     * @param changeId change that removed the space
     */
    record CloseWaitlist(UUID changeId, long spaceId, LocalDate useDate) implements ReservationCommand {

        @Override
        public UUID subjectId() {
            return changeId;
        }
    }
}
