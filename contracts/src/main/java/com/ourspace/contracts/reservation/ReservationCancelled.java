package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The order was given up and its halves are free: WAITING or COMPLETED became CANCELLED.
 *
 * @param slot what is free again
 * @param guestId the guest's user id
 * @param by in which role it was cancelled
 * @param was the state it was cancelled from
 */
public record ReservationCancelled(
        UUID orderId,
        long spaceId,
        LocalDate useDate,
        Slot slot,
        long guestId,
        Canceller by,
        OrderStatus was,
        int version,
        Decided decision)
        implements ReservationEvent {}
