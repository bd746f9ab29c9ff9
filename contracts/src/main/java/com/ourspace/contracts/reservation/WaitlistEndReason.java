package com.ourspace.contracts.reservation;

/** Why an entry on a waitlist ended before its slot started, without its guest's leave and without an offer. */
public enum WaitlistEndReason {
    /** The guest got one of its halves by another order. */
    BOOKED_OTHERWISE,
    /** The space was removed. */
    SPACE_REMOVED
}
