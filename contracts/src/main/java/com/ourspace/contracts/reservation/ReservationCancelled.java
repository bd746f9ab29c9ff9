package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order was given up and its halves are free: WAITING or COMPLETED became CANCELLED.
 *
 * @param slot what is free again
 * @param guestId the guest's user id
 * @param by in which role it was cancelled
 * @param was the state it was cancelled from
 * @param refundAmount what the guest gets back, whole KRW; absent where nothing had been paid
 */
public record ReservationCancelled(
        UUID orderId,
        long spaceId,
        LocalDate useDate,
        Slot slot,
        long guestId,
        Canceller by,
        OrderStatus was,
        @Nullable Long refundAmount,
        int version,
        Decided decision)
        implements OrderEvent {}
