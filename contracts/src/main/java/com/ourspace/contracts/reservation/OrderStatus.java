package com.ourspace.contracts.reservation;

/**
 * The status of an order (product page, section 3). REJECTED, EXPIRED and CANCELLED are final; only a rejection with
 * INTERNAL_ERROR may change, if an operator redrives the request.
 */
public enum OrderStatus {
    /** The request is in the log and not decided yet. */
    PENDING,
    /** The request was granted; its hold waits for payment. */
    WAITING,
    COMPLETED,
    REJECTED,
    EXPIRED,
    CANCELLED;

    /** Whether an order in this state owns its halves. */
    public boolean isLive() {
        return this == WAITING || this == COMPLETED;
    }
}
