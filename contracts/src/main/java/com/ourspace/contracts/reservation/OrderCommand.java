package com.ourspace.contracts.reservation;

import java.util.UUID;

/** A command about one order. */
public sealed interface OrderCommand extends ReservationCommand
        permits RequestReservation, PayReservation, CancelReservation, ExpireHold {

    /** The id of the order, assigned before the command was published. */
    UUID orderId();

    @Override
    default UUID subjectId() {
        return orderId();
    }
}
