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

    /** The order it is about. */
    UUID orderId();

    /** The space; half of the record key. */
    long spaceId();

    /** The date of use, in Seoul; the other half of the record key. */
    LocalDate useDate();

    /** The order's version after this event, from 1; readers drop what is not newer than what they know. */
    int version();

    /** Which decision on the space-date this was, and of which command in the log. */
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
