package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest joins the waitlist for a taken slot. The id of the message is the id of the waitlist entry.
 *
 * @param orderId id of the order that the entry becomes when it is offered
 * @param slot slot that the guest waits for
 * @param guestId user who waits
 * @param headCount number of people
 * @param maxPrice highest price for automatic payment, whole KRW; absent if any price is accepted
 * @param autoPay whether the offered order is paid at once, if the guest has enough points
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
