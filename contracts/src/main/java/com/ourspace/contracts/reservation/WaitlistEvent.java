package com.ourspace.contracts.reservation;

import java.util.UUID;

/** The outcome of a decision about a waitlist entry. */
public sealed interface WaitlistEvent extends ReservationEvent
        permits WaitlistJoined, WaitlistRefused, WaitlistOffered, WaitlistLeft, WaitlistEnded {

    /** The id of the entry. */
    UUID entryId();

    @Override
    default UUID subjectId() {
        return entryId();
    }
}
