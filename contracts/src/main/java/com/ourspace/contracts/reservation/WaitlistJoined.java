package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The guest is on the waitlist. The position in the log determines who is first.
 *
 * @param orderId as in {@link JoinWaitlist}
 * @param slot slot that the guest waits for
 * @param guestId user id of the guest
 * @param headCount number of people
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
