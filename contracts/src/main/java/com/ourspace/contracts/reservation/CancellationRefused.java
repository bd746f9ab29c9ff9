package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cancellation was refused; nothing changed.
 *
 * @param by role of the user who tried to cancel; absent only if the command could not be read or decided
 * @param refusal reason of the refusal
 * @param version version of the order; 0 if it does not exist
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
