package com.ourspace.api.waitlist;

/** The states of a waitlist entry. */
enum WaitlistEntryStatus {
    /** In the log, not decided yet. */
    PENDING,
    WAITING,
    /** Promoted to an order that awaits payment. */
    OFFERED,
    /** Promoted to an order that was paid, even if it was cancelled later. */
    FULFILLED,
    LEFT,
    /** Ended without a stay, for a {@link WaitlistEntryEndReason}. */
    EXPIRED,
    REFUSED
}
