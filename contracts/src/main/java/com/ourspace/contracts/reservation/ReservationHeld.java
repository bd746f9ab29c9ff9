package com.ourspace.contracts.reservation;

import com.ourspace.contracts.space.RefundPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The slot is the guest's until {@code holdExpiresAt}: PENDING became WAITING.
 *
 * @param slot what the guest asked for
 * @param guestId the guest's user id
 * @param headCount people who will come
 * @param price what has to be paid, whole KRW, fixed from now on
 * @param refundPolicy fixed from now on
 * @param holdExpiresAt when the hold ends unless it is paid; it never moves
 * @param requestDigest as in {@link RequestReservation}
 */
public record ReservationHeld(
        UUID orderId,
        long spaceId,
        LocalDate useDate,
        Slot slot,
        long guestId,
        int headCount,
        long price,
        RefundPolicy refundPolicy,
        Instant holdExpiresAt,
        String requestDigest,
        int version,
        Decided decision)
        implements OrderEvent {}
