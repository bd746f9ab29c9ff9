package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The hold ended without payment and its halves are free: WAITING became EXPIRED.
 *
 * @param slot slot that is free again
 * @param guestId user id of the guest
 */
public record HoldExpired(
        UUID orderId, long spaceId, LocalDate useDate, Slot slot, long guestId, int version, Decided decision)
        implements OrderEvent {}
