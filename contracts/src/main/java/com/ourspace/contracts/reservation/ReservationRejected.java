package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The request was rejected: PENDING became REJECTED.
 *
 * @param slot requested slot; absent, as are guest, head count and digest, only if the request could not be read or
 *     decided
 * @param guestId user id of the guest
 * @param headCount number of people
 * @param rejection first rule that failed, with the values that a guest needs for the next step
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
