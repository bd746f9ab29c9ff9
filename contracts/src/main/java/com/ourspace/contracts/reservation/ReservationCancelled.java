package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order was cancelled and its halves are free: WAITING or COMPLETED became CANCELLED.
 *
 * @param slot slot that is free again
 * @param guestId user id of the guest
 * @param by role of the user who cancelled
 * @param was status before the cancellation
 * @param refundAmount refund, whole KRW; absent if nothing was paid
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
