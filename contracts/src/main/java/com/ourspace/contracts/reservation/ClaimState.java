package com.ourspace.contracts.reservation;

/**
 * The state of a taken half, in ascending order of strength: of several conflicts, the strongest is the reason of a
 * rejection.
 */
public enum ClaimState {
    /** Taken by a hold that waits for payment. */
    HELD,
    /** Taken by a paid order. */
    BOOKED,
    /** Taken by a block of the host. */
    BLOCKED
}
