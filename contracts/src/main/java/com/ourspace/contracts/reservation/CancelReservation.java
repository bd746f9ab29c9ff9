package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone gives an order up.
 *
 * @param by in which role
 * @param actorId the user who cancels
 * @param expectedRefund the refund that was quoted, whole KRW; absent if any will do
 */
public record CancelReservation(
        UUID orderId,
        long spaceId,
        LocalDate useDate,
        Canceller by,
        long actorId,
        @Nullable Long expectedRefund) implements OrderCommand {}
