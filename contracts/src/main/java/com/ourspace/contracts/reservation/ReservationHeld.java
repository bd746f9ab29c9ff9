package com.ourspace.contracts.reservation;

import com.ourspace.contracts.space.RefundPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The slot is held for the guest until {@code holdExpiresAt}: PENDING became WAITING.
 *
 * @param slot held slot
 * @param guestId user id of the guest
 * @param headCount number of people
 * @param price price, whole KRW, fixed for this order
 * @param refundPolicy refund policy, fixed for this order
 * @param holdExpiresAt end of the hold unless it is paid; it never moves
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
