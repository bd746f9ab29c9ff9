package com.ourspace.contracts.reservation;

/** In which role somebody cancels an order. */
public enum Canceller {
    GUEST,
    HOST,
    OPERATOR
}
