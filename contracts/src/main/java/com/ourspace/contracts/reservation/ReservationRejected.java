package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The request was refused, and why: PENDING became REJECTED.
 *
 * @param slot absent, as are guest, head count and digest, only where the request itself could not be read or decided
 * @param guestId the guest's user id
 * @param headCount people who would have come
 * @param rejection the first rule that failed, with what a guest needs to go on
 * @param requestDigest as in {@link RequestReservation}
 */
public record ReservationRejected(
        UUID orderId,
        long spaceId,
        LocalDate useDate,
        @Nullable Slot slot,
        @Nullable Long guestId,
        @Nullable Integer headCount,
        Rejection rejection,
        @Nullable String requestDigest,
        int version,
        Decided decision)
        implements OrderEvent {}
