package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest, a host or an operator cancels an order.
 *
 * @param by role of the user who cancels
 * @param actorId user who cancels
 * @param expectedRefund quoted refund, whole KRW; absent if any refund is accepted
 */
public record CancelReservation(
        UUID orderId,
        long spaceId,
        LocalDate useDate,
        Canceller by,
        long actorId,
        @Nullable Long expectedRefund) implements OrderCommand {}
