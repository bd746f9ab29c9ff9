package com.ourspace.contracts.reservation;

/** The reason for which a waitlist entry ended before its slot started, other than an offer or the guest leaving. */
public enum WaitlistEndReason {
    /** The guest got one of the entry's halves by another order. */
    BOOKED_OTHERWISE,
    /** The space was removed. */
    SPACE_REMOVED
}
