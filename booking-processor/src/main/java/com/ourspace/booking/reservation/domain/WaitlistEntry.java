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
 * @param orderId id of the order that the entry becomes when it is promoted
 * @param maxPrice the most that the guest pays without being asked, whole KRW; null for any price
 * @param autoPay whether the order is paid at once
 * @param recordOffset offset of the command that joined; the entry with the lowest is promoted first
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
        long recordOffset) {

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
