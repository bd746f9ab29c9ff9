package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A guest pays for a hold.
 *
 * @param guestId the user who pays
 * @param amount whole KRW; must be the order's price
 */
public record PayReservation(UUID orderId, long spaceId, LocalDate useDate, long guestId, long amount)
        implements OrderCommand {}
