package com.ourspace.contracts.reservation;

import com.ourspace.contracts.Message;
import java.time.LocalDate;
import java.util.UUID;

/** A wish about one order on one space-date. Whether it comes true is decided by {@code booking-processor} alone. */
public sealed interface ReservationCommand extends Message
        permits RequestReservation, PayReservation, CancelReservation, ExpireHold {

    UUID orderId();

    long spaceId();

    LocalDate useDate();

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
