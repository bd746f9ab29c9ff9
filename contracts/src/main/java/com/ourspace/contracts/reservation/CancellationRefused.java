package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A cancellation changed nothing.
 *
 * @param by in which role it was tried
 * @param refusal why it changed nothing
 * @param version the order's version; 0 if there is no such order
 */
public record CancellationRefused(
        UUID orderId,
        long spaceId,
        LocalDate useDate,
        Canceller by,
        CancellationRefusal refusal,
        int version,
        Decided decision)
        implements OrderEvent {}
