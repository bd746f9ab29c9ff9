package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The guest waits; who joined first, by the log, is first.
 *
 * @param orderId as in {@link JoinWaitlist}
 * @param slot what the guest waits for
 * @param guestId the guest's user id
 * @param headCount people who will come
 * @param maxPrice as in {@link JoinWaitlist}
 * @param autoPay as in {@link JoinWaitlist}
 * @param requestDigest as in {@link RequestReservation}
 */
public record WaitlistJoined(
        UUID entryId,
        UUID orderId,
        long spaceId,
        LocalDate useDate,
        Slot slot,
        long guestId,
        int headCount,
        @Nullable Long maxPrice,
        boolean autoPay,
        String requestDigest,
        Decided decision)
        implements WaitlistEvent {}
