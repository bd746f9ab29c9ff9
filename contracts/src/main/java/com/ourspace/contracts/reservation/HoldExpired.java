package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The hold ran out unpaid and its halves are free: WAITING became EXPIRED.
 *
 * @param slot what is free again
 * @param guestId the guest's user id
 */
public record HoldExpired(
        UUID orderId, long spaceId, LocalDate useDate, Slot slot, long guestId, int version, Decided decision)
        implements OrderEvent {}
