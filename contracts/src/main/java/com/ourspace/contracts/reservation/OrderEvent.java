package com.ourspace.contracts.reservation;

import java.util.UUID;

/** What became of an order. */
public sealed interface OrderEvent extends ReservationEvent
        permits ReservationHeld,
                ReservationRejected,
                ReservationCompleted,
                PaymentRefused,
                HoldExpired,
                ReservationCancelled,
                CancellationRefused {

    /** The order it is about. */
    UUID orderId();

    /** The order's version after this event, from 1; readers drop what is not newer than what they know. */
    int version();

    @Override
    default UUID subjectId() {
        return orderId();
    }
}
