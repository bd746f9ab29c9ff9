package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A guest pays for a hold.
 *
 * @param guestId user who pays
 * @param amount amount in whole KRW; must equal the order's price
 */
public record PayReservation(UUID orderId, long spaceId, LocalDate useDate, long guestId, long amount)
        implements OrderCommand {}
