package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The hold was paid: WAITING became COMPLETED.
 *
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
        implements ReservationEvent {}
