package com.ourspace.contracts.reservation;

import com.ourspace.contracts.Message;
import java.time.LocalDate;
import java.util.UUID;

/** What became of an order, as decided on its space-date. */
public sealed interface ReservationEvent extends Message
        permits ReservationHeld,
                ReservationRejected,
                ReservationCompleted,
                PaymentRefused,
                HoldExpired,
                ReservationCancelled,
                CancellationRefused {

    UUID orderId();

    long spaceId();

    LocalDate useDate();

    /** The order's version after this event, from 1; readers drop what is not newer than what they know. */
    int version();

    Decided decision();

    default SpaceDate spaceDate() {
        return new SpaceDate(spaceId(), useDate());
    }

    @Override
    default String key() {
        return spaceDate().key();
    }

    @Override
    default String subject() {
        return orderId().toString();
    }
}
