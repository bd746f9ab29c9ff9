package com.ourspace.standalone.client;

import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as its guest sees it; members are absent until the order is decided. */
public record Order(
        UUID id,
        OrderStatus status,
        @Nullable Long spaceId,
        @Nullable LocalDate useDate,
        @Nullable Slot slot,
        @Nullable Integer headCount,
        @Nullable Long price,
        @Nullable Instant holdExpiresAt,
        @Nullable Refusal rejection,
        @Nullable Decided decision) {

    public boolean isDecided() {
        return status != OrderStatus.PENDING;
    }

    /** The decision of the order. */
    public Decided requireDecision() {
        if (decision == null) {
            throw new IllegalStateException("order " + id + " is " + status + " and shows no decision");
        }
        return decision;
    }

    /** The reason for which the order was rejected. */
    public Refusal requireRejection() {
        if (rejection == null) {
            throw new IllegalStateException("order " + id + " is " + status + " and shows no rejection");
        }
        return rejection;
    }
}
