package com.ourspace.api.waitlist;

/** Where a place on a waitlist stands. */
enum PlaceStatus {
    /** Accepted in the log, not yet decided. */
    PENDING,
    WAITING,
    /** It became an order, which waits for payment. */
    OFFERED,
    /** It became an order, which is paid. */
    FULFILLED,
    LEFT,
    /** The slot started, or the order it became was not paid or was given up. */
    EXPIRED,
    REFUSED
}
