package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The hold was paid: WAITING became COMPLETED.
 *
 * @param slot booked slot
 * @param guestId user id of the guest
 * @param amount paid amount, whole KRW
 */
public record ReservationCompleted(
        UUID orderId,
        long spaceId,
        LocalDate useDate,
        Slot slot,
        long guestId,
        long amount,
        int version,
        Decided decision)
        implements OrderEvent {}
