package com.ourspace.contracts.rules;

import com.ourspace.contracts.reservation.Slot;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A guest's request, as far as the booking rules depend on it.
 *
 * @param headCount number of people
 * @param expectedPrice price that the guest saw, whole KRW; absent if any price is accepted
 */
public record BookingRequest(
        long guestId,
        LocalDate useDate,
        Slot slot,
        int headCount,
        @Nullable Long expectedPrice) {}
