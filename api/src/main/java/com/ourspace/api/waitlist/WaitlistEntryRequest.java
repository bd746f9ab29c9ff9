package com.ourspace.api.waitlist;

import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import com.ourspace.contracts.rules.BookingRequest;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest's request to join a waitlist.
 *
 * @param maxPrice the highest acceptable price, whole KRW; absent if any
 * @param autoPay whether the order is paid as soon as it is offered; absent means no
 */
record WaitlistEntryRequest(
        @NotNull LocalDate useDate,
        @NotNull Slot slot,
        @NotNull Integer headCount,
        @Min(0) @Nullable Long maxPrice,
        @Nullable Boolean autoPay) {

    BookingRequest of(long guestId) {
        return new BookingRequest(guestId, useDate, slot, headCount, null);
    }

    JoinWaitlist command(KeyedRequest request, UUID orderId, long spaceId) {
        return new JoinWaitlist(
                request.id(),
                orderId,
                spaceId,
                useDate,
                slot,
                request.userId(),
                headCount,
                maxPrice,
                Boolean.TRUE.equals(autoPay),
                request.digest());
    }
}
