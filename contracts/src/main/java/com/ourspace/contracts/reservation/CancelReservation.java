package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Someone gives an order up.
 *
 * @param by in which role
 * @param actorId the user who cancels
 */
public record CancelReservation(UUID orderId, long spaceId, LocalDate useDate, Canceller by, long actorId)
        implements ReservationCommand {}
