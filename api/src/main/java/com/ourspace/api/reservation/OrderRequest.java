package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.RequestReservation;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.rules.BookingRequest;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a guest asks for.
 *
 * @param expectedPrice the price the guest saw, whole KRW; absent if the guest takes any
 */
record OrderRequest(
        @NotNull LocalDate useDate,
        @NotNull Slot slot,
        @NotNull Integer headCount,
        @Nullable Long expectedPrice) {

    BookingRequest of(long guestId) {
        return new BookingRequest(guestId, useDate, slot, headCount, expectedPrice);
    }

    RequestReservation command(UUID orderId, long spaceId, long guestId) {
        return new RequestReservation(
                orderId, spaceId, useDate, slot, guestId, headCount, expectedPrice, digest(spaceId));
    }

    /** SHA-256 over all that was asked for; what differs in it is another request. */
    String digest(long spaceId) {
        return Digest.of(spaceId, useDate, slot, headCount, expectedPrice);
    }
}
