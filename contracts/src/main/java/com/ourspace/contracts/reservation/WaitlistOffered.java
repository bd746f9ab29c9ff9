package com.ourspace.contracts.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The slot was offered to the guest: the waitlist entry became an order, which is held, or paid at once.
 *
 * @param slot offered slot
 * @param guestId user id of the guest
 * @param orderId order that the entry became; the events of that order follow
 * @param holdExpiresAt end of the hold unless it is paid
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
