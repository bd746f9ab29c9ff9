package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.OrderStatus;
import java.time.Instant;

/**
 * The stay of an order.
 *
 * @param endsAt the first instant after its slot
 */
public record Stay(long spaceId, long guestId, OrderStatus status, Instant endsAt) {}
