package com.ourspace.contracts.reservation;

import java.util.UUID;

/** What became of a place on a waitlist. */
public sealed interface WaitlistEvent extends ReservationEvent
        permits WaitlistJoined, WaitlistRefused, WaitlistOffered, WaitlistLeft, WaitlistEnded {

    /** The place it is about. */
    UUID entryId();

    @Override
    default UUID subjectId() {
        return entryId();
    }
}
