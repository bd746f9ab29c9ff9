package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest requests a slot. The id of the message is the id of the order, so that the order is decided once, whatever
 * the record key is.
 *
 * @param slot requested slot
 * @param guestId user who asks
 * @param headCount number of people
 * @param expectedPrice price that the guest saw, whole KRW; absent if any price is accepted
 * @param requestDigest HMAC-SHA256 (hex) of the request, which distinguishes a retry from a reused idempotency key
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
