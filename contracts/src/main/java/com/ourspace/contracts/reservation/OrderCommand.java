package com.ourspace.contracts.reservation;

import java.util.UUID;

/** A wish about one order. */
public sealed interface OrderCommand extends ReservationCommand
        permits RequestReservation, PayReservation, CancelReservation, ExpireHold {

    /** The order it is about, as it was named when it was asked for. */
    UUID orderId();

    @Override
    default UUID subjectId() {
        return orderId();
    }
}
