package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command about one order. The records stand in the order of its life: requested, then paid, expired or cancelled.
 */
public sealed interface OrderCommand extends ReservationCommand {

    /** The id of the order, assigned before the command was published. */
    UUID orderId();

    @Override
    default UUID subjectId() {
        return orderId();
    }

    /**
     * A guest requests a slot. The id of the message is the id of the order, so that the order is decided once,
     * whatever the record key is.
     *
     * @param slot requested slot
     * @param guestId user who asks
     * @param headCount number of people
     * @param expectedPrice price that the guest saw, whole KRW; absent if any price is accepted
     * @param requestDigest HMAC-SHA256 (hex) of the request, which distinguishes a retry from a reused idempotency key
     */
    record RequestReservation(
            UUID orderId,
            long spaceId,
            LocalDate useDate,
            Slot slot,
            long guestId,
            int headCount,
            @Nullable Long expectedPrice,
            String requestDigest)
            implements OrderCommand {}

    /**
     * A guest pays for a hold.
     *
     * @param guestId user who pays
     * @param amount amount in whole KRW; must equal the order's price
     */
    record PayReservation(UUID orderId, long spaceId, LocalDate useDate, long guestId, long amount)
            implements OrderCommand {}

    /**
     * A hold is overdue by the scheduler's clock. If it is not overdue by the log's time, the command has no effect.
     */
    record ExpireHold(UUID orderId, long spaceId, LocalDate useDate) implements OrderCommand {}

    /**
     * A guest, a host or an operator cancels an order.
     *
     * @param by role of the user who cancels
     * @param actorId user who cancels
     * @param expectedRefund quoted refund, whole KRW; absent if any refund is accepted
     */
    record CancelReservation(
            UUID orderId,
            long spaceId,
            LocalDate useDate,
            Canceller by,
            long actorId,
            @Nullable Long expectedRefund) implements OrderCommand {}
}
