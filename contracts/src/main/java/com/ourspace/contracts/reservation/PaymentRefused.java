package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment was refused and took nothing. A live hold stays live, and its end does not move.
 *
 * @param guestId user who tried to pay; absent, as is the amount, only if the command could not be read or decided
 * @param amount offered amount, whole KRW
 * @param refusal reason of the refusal
 * @param version version of the order; 0 if it does not exist
 */
public record PaymentRefused(
        UUID orderId,
        long spaceId,
        LocalDate useDate,
        @Nullable Long guestId,
        @Nullable Long amount,
        PaymentRefusal refusal,
        int version,
        Decided decision)
        implements OrderEvent {}
