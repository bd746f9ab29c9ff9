package com.ourspace.contracts.reservation;

import java.util.UUID;

/** The outcome of a command about an order. */
public sealed interface OrderEvent extends ReservationEvent
        permits ReservationHeld,
                ReservationRejected,
                ReservationCompleted,
                PaymentRefused,
                HoldExpired,
                ReservationCancelled,
                CancellationRefused {

    /** The id of the order. */
    UUID orderId();

    /**
     * The version of the order after this event, from 1; readers drop a version that is not newer than the one they
     * know.
     */
    int version();

    @Override
    default UUID subjectId() {
        return orderId();
    }
}
