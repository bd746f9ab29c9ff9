package com.ourspace.api.waitlist;

/** Where a place on a waitlist stands. */
enum WaitlistEntryStatus {
    /** Accepted in the log, not yet decided. */
    PENDING,
    WAITING,
    /** It became an order, which waits for payment. */
    OFFERED,
    /** It became an order, which was paid, whatever became of that later. */
    FULFILLED,
    LEFT,
    /** It ended without a stay: see {@link WaitlistEntryEndReason}. */
    EXPIRED,
    REFUSED
}
