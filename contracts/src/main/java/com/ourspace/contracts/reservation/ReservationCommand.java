package com.ourspace.contracts.reservation;

import com.ourspace.contracts.Message;
import java.time.LocalDate;
import java.util.UUID;

/** A command about one space-date. Only {@code booking-processor} decides it. */
public sealed interface ReservationCommand extends Message
        permits OrderCommand, BlockCommand, WaitlistCommand, CloseWaitlist {

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
}
