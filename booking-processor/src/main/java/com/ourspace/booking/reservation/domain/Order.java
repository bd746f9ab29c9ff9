package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.rules.PaidStay;
import com.ourspace.contracts.space.RefundPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A granted order and what became of it. Refused requests are no orders here: they never owned anything.
 *
 * @param price whole KRW, as it was when the order was granted
 * @param takenAt offset of the request that was granted
 * @param paidAt decision time of the payment; null before
 * @param refundAmount what came back, whole KRW; null unless it was cancelled after it was paid
 * @param version counts what happened to the order, from 1
 */
public record Order(
        UUID id,
        Slot slot,
        long guestId,
        int headCount,
        long price,
        RefundPolicy refundPolicy,
        OrderStatus status,
        Instant holdExpiresAt,
        long takenAt,
        @Nullable Instant paidAt,
        @Nullable Long refundAmount,
        int version)
        implements Claimant {

    public boolean isLive() {
        return status.isLive();
    }

    /** Whether this is a hold whose time is over: from {@code holdExpiresAt} on, that instant included. */
    boolean isOverdue(Instant at) {
        return status == OrderStatus.WAITING && !at.isBefore(holdExpiresAt);
    }

    boolean ranOutAfter(Instant at) {
        return status == OrderStatus.EXPIRED && holdExpiresAt.isAfter(at);
    }

    @Override
    public boolean takes(Half half) {
        return isLive() && slot.halves().contains(half);
    }

    @Override
    public ClaimState claimState() {
        return status == OrderStatus.COMPLETED ? ClaimState.BOOKED : ClaimState.HELD;
    }

    /** Null once it is paid. */
    @Override
    public @Nullable Instant claimExpiresAt() {
        return status == OrderStatus.WAITING ? holdExpiresAt : null;
    }

    /** As the refund rules see it. */
    PaidStay paidStay(LocalDate useDate) {
        return new PaidStay(
                price, refundPolicy, slot, useDate, Optional.ofNullable(paidAt).orElseThrow());
    }

    Order becoming(OrderStatus next, int nextVersion) {
        return become(next, paidAt, refundAmount, nextVersion);
    }

    Order paid(Instant at, int nextVersion) {
        return become(OrderStatus.COMPLETED, at, refundAmount, nextVersion);
    }

    Order cancelled(@Nullable Long refund, int nextVersion) {
        return become(OrderStatus.CANCELLED, paidAt, refund, nextVersion);
    }

    private Order become(OrderStatus next, @Nullable Instant paid, @Nullable Long refund, int nextVersion) {
        return new Order(
                id,
                slot,
                guestId,
                headCount,
                price,
                refundPolicy,
                next,
                holdExpiresAt,
                takenAt,
                paid,
                refund,
                nextVersion);
    }
}
