package com.ourspace.contracts.reservation;

import java.util.UUID;

/** A guest's command about a waitlist entry. */
public sealed interface WaitlistCommand extends ReservationCommand permits JoinWaitlist, LeaveWaitlist {

    /** The id of the entry, assigned before the command was published. */
    UUID entryId();

    /** The guest who waits. */
    long guestId();

    @Override
    default UUID subjectId() {
        return entryId();
    }
}
