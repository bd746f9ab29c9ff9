package com.ourspace.contracts.rules;

import com.ourspace.contracts.reservation.Slot;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a guest asks for.
 *
 * @param headCount people who will come
 * @param expectedPrice the price the guest saw, whole KRW; absent if the guest takes any
 */
public record BookingRequest(
        long guestId,
        LocalDate useDate,
        Slot slot,
        int headCount,
        @Nullable Long expectedPrice) {}
