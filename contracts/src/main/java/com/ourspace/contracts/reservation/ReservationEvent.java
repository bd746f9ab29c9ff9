package com.ourspace.contracts.reservation;

import com.ourspace.contracts.Message;
import java.time.LocalDate;
import java.util.UUID;

/** What was decided on a space-date. */
public sealed interface ReservationEvent extends Message permits OrderEvent, BlockEvent, WaitlistEvent {

    /** What it is about. */
    UUID subjectId();

    /** The space; half of the record key. */
    long spaceId();

    /** The date of use, in Seoul; the other half of the record key. */
    LocalDate useDate();

    /** Which decision on the space-date this was, and of which command in the log. */
    Decided decision();

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
