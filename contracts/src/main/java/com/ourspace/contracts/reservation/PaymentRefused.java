package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A payment took nothing. A hold that was live stays live, and its end does not move.
 *
 * @param guestId the user who tried to pay
 * @param amount what was offered, whole KRW
 * @param refusal why it took nothing
 * @param version the order's version; 0 if there is no such order
 */
public record PaymentRefused(
        UUID orderId,
        long spaceId,
        LocalDate useDate,
        long guestId,
        long amount,
        PaymentRefusal refusal,
        int version,
        Decided decision)
        implements OrderEvent {}
