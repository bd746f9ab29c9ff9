package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest waits for a slot that is taken. The message's id is the place's id.
 *
 * @param orderId the order it becomes when it is its turn
 * @param slot what the guest waits for
 * @param guestId the user who waits
 * @param headCount people who will come
 * @param maxPrice the most that may be paid without asking, whole KRW; absent if any price will do
 * @param autoPay whether it is paid at once when it is its turn, if there are points enough
 * @param requestDigest as in {@link RequestReservation}
 */
public record JoinWaitlist(
        UUID entryId,
        UUID orderId,
        long spaceId,
        LocalDate useDate,
        Slot slot,
        long guestId,
        int headCount,
        @Nullable Long maxPrice,
        boolean autoPay,
        String requestDigest)
        implements WaitlistCommand {}
