package com.ourspace.api.waitlist;

import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.contracts.reservation.JoinWaitlist;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.rules.BookingRequest;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a guest waits for.
 *
 * @param maxPrice the most that may be paid without asking, whole KRW; absent if any price will do
 * @param autoPay whether it is paid at once when it is the guest's turn; absent means no
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
