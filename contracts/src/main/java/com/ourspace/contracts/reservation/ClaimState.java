package com.ourspace.contracts.reservation;

/** How a half is taken. */
public enum ClaimState {
    /** By a hold that waits for payment. */
    HELD,
    /** By a paid order. */
    BOOKED
}
