package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.OrderStatus;
import java.time.Instant;

/**
 * An order as a stay: whose, where and until when.
 *
 * @param endsAt the first instant that no longer belongs to its slot
 */
public record Stay(long spaceId, long guestId, OrderStatus status, Instant endsAt) {}
