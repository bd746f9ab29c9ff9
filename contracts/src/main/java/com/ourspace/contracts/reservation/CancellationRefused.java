package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cancellation changed nothing.
 *
 * @param by in which role it was tried; absent only where the cancellation itself could not be read or decided
 * @param refusal why it changed nothing
 * @param version the order's version; 0 if there is no such order
 */
public record CancellationRefused(
        UUID orderId,
        long spaceId,
        LocalDate useDate,
        @Nullable Canceller by,
        CancellationRefusal refusal,
        int version,
        Decided decision)
        implements OrderEvent {}
