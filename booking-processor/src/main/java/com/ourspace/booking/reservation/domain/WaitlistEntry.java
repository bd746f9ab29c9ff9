package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.rules.BookingRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest who waits for a slot.
 *
 * @param orderId the order it becomes when it is the guest's turn
 * @param maxPrice the most that may be paid without asking, whole KRW; null if any price will do
 * @param autoPay whether it is paid at once
 * @param takenAt offset of the command that joined: who was first, is first
 */
public record WaitlistEntry(
        UUID id,
        UUID orderId,
        Slot slot,
        long guestId,
        int headCount,
        @Nullable Long maxPrice,
        boolean autoPay,
        String requestDigest,
        long takenAt) {

    boolean isOver(SpaceDate spaceDate, Instant at) {
        return !at.isBefore(slot.startsAt(spaceDate.useDate()));
    }

    /** The request that the entry stands for, now that its slot is free. */
    BookingRequest asking(SpaceDate spaceDate) {
        return new BookingRequest(guestId, spaceDate.useDate(), slot, headCount, null);
    }

    boolean paysAtOnce(long price) {
        return autoPay && (maxPrice == null || price <= maxPrice);
    }
}
