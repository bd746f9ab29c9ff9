package com.ourspace.contracts.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * It is the guest's turn: the place became an order, held or paid at once.
 *
 * @param slot what the guest gets
 * @param guestId the guest's user id
 * @param orderId the order it became; its own events follow
 * @param holdExpiresAt when the hold ends unless it is paid
 */
public record WaitlistOffered(
        UUID entryId,
        long spaceId,
        LocalDate useDate,
        Slot slot,
        long guestId,
        UUID orderId,
        Instant holdExpiresAt,
        Decided decision)
        implements WaitlistEvent {}
