package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The hold was paid: WAITING became COMPLETED.
 *
 * @param slot what is now booked
 * @param guestId the guest's user id
 * @param amount what was paid, whole KRW
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
