package com.ourspace.contracts.reservation;

import java.util.UUID;

/** A guest's wish about a place on a waitlist. */
public sealed interface WaitlistCommand extends ReservationCommand permits JoinWaitlist, LeaveWaitlist {

    /** The place it is about, as it was named when it was asked for. */
    UUID entryId();

    /** The guest who waits. */
    long guestId();

    @Override
    default UUID subjectId() {
        return entryId();
    }
}
