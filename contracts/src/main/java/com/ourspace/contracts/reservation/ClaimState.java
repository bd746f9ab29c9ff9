package com.ourspace.contracts.reservation;

/** How a half is taken, the weaker first: of several conflicts the strongest is the reason. */
public enum ClaimState {
    /** By a hold that waits for payment. */
    HELD,
    /** By a paid order. */
    BOOKED,
    /** By the host, who has taken it off the market. */
    BLOCKED
}
