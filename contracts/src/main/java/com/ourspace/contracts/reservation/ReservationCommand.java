package com.ourspace.contracts.reservation;

import com.ourspace.contracts.Message;
import java.time.LocalDate;
import java.util.UUID;

/** A wish about one space-date. Whether it comes true is decided by {@code booking-processor} alone. */
public sealed interface ReservationCommand extends Message
        permits OrderCommand, BlockCommand, WaitlistCommand, CloseWaitlist {

    /** What it is about, as it was named when it was first asked for. */
    UUID subjectId();

    /** The space; half of the record key. */
    long spaceId();

    /** The date of use, in Seoul; the other half of the record key. */
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
