package com.ourspace.contracts.reservation;

/** Where an order stands (product page, section 3). REJECTED, EXPIRED and CANCELLED are final. */
public enum OrderStatus {
    /** Accepted in the log, not yet decided. */
    PENDING,
    /** Granted; its hold waits for payment. */
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
