package com.ourspace.api.reservation;

import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.rules.BookingRequest;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A guest's request for a slot.
 *
 * @param expectedPrice the price that the guest saw, whole KRW; absent if any price is accepted
 */
public record OrderRequest(
        @NotNull LocalDate useDate,
        @NotNull Slot slot,
        @NotNull Integer headCount,
        @Nullable Long expectedPrice) {

    BookingRequest of(long guestId) {
        return new BookingRequest(guestId, useDate, slot, headCount, expectedPrice);
    }

    RequestReservation command(KeyedRequest request, long spaceId) {
        return new RequestReservation(
                request.id(), spaceId, useDate, slot, request.userId(), headCount, expectedPrice, request.digest());
    }
}
