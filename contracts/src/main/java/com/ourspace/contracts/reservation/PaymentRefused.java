package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment took nothing. A hold that was live stays live, and its end does not move.
 *
 * @param guestId the user who tried to pay; absent, as is the amount, only where the payment itself could not be read
 *     or decided
 * @param amount what was offered, whole KRW
 * @param refusal why it took nothing
 * @param version the order's version; 0 if there is no such order
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
