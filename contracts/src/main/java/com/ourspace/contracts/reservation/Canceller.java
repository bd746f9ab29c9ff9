package com.ourspace.contracts.reservation;

/** The role in which a user cancels an order. */
public enum Canceller {
    GUEST,
    HOST,
    OPERATOR
}
