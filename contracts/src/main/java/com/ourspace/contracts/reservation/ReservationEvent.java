package com.ourspace.contracts.reservation;

import com.ourspace.contracts.Message;
import java.time.LocalDate;
import java.util.UUID;

/** The outcome of a decision on a space-date. */
public sealed interface ReservationEvent extends Message permits OrderEvent, BlockEvent, WaitlistEvent {

    /** The id of the order, block or waitlist entry. */
    UUID subjectId();

    /** The space, first part of the record key. */
    long spaceId();

    /** The use date, in Seoul, second part of the record key. */
    LocalDate useDate();

    /** The decision that the event belongs to, and the position of its command in the log. */
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
