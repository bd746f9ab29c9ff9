package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest asks for a slot. The message's id is the order's id, so that one order is decided once, whatever key it came
 * under.
 *
 * @param slot what is asked for
 * @param guestId the user who asks
 * @param headCount people who will come
 * @param expectedPrice the price the guest saw, whole KRW; absent if the guest takes any
 * @param requestDigest HMAC-SHA256 (hex) of what was asked, by which a reused idempotency key is told from a retry
 */
public record RequestReservation(
        UUID orderId,
        long spaceId,
        LocalDate useDate,
        Slot slot,
        long guestId,
        int headCount,
        @Nullable Long expectedPrice,
        String requestDigest)
        implements OrderCommand {}
