package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.rules.PaidStay;
import com.ourspace.contracts.space.RefundPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A granted order in one of its states. Refused requests and requests that are not decided yet are no orders here: they
 * never owned anything.
 */
public sealed interface Order extends Claimant {

    /** The terms that the order was granted with. */
    Terms terms();

    /** The number of events that changed the order, from 1. */
    int version();

    /** The state's name in messages and tables. */
    default OrderStatus status() {
        return switch (this) {
            case Waiting _ -> OrderStatus.WAITING;
            case Completed _ -> OrderStatus.COMPLETED;
            case Expired _ -> OrderStatus.EXPIRED;
            case Cancelled _ -> OrderStatus.CANCELLED;
        };
    }

    /** The same order after an event that changed nothing but its version. */
    default Order withVersion(int next) {
        return switch (this) {
            case Waiting _ -> new Waiting(terms(), next);
            case Completed paid -> new Completed(terms(), paid.paidAt(), next);
            case Expired _ -> new Expired(terms(), next);
            case Cancelled _ -> new Cancelled(terms(), next);
        };
    }

    @Override
    default UUID id() {
        return terms().id();
    }

    /** The granted slot. */
    default Slot slot() {
        return terms().slot();
    }

    /** User id of the guest. */
    default long guestId() {
        return terms().guestId();
    }

    @Override
    default long recordOffset() {
        return terms().recordOffset();
    }

    /** Whether the order owns its halves. */
    default boolean isLive() {
        return status().isLive();
    }

    @Override
    default boolean takes(Half half) {
        return isLive() && slot().halves().contains(half);
    }

    @Override
    default ClaimState claimState() {
        return this instanceof Completed ? ClaimState.BOOKED : ClaimState.HELD;
    }

    /** Null once the order is paid. */
    @Override
    default @Nullable Instant claimExpiresAt() {
        return this instanceof Waiting ? terms().holdExpiresAt() : null;
    }

    /**
     * The terms that an order was granted with; none of them ever changes.
     *
     * @param price whole KRW
     * @param holdExpiresAt end of the hold unless it is paid
     * @param recordOffset offset of the command that made the order
     */
    record Terms(
            UUID id,
            Slot slot,
            long guestId,
            long price,
            RefundPolicy refundPolicy,
            Instant holdExpiresAt,
            long recordOffset) {}

    /** A hold that waits for payment. */
    record Waiting(Terms terms, int version) implements Order {

        /** Whether the hold's time is over: from {@code holdExpiresAt} on, that instant included. */
        boolean isOverdue(Instant at) {
            return !at.isBefore(terms.holdExpiresAt());
        }
    }

    /**
     * A paid order.
     *
     * @param paidAt decision time of the payment
     */
    record Completed(Terms terms, Instant paidAt, int version) implements Order {

        /** The order as the refund rules see it. */
        PaidStay paidStay(LocalDate useDate) {
            return new PaidStay(terms.price(), terms.refundPolicy(), terms.slot(), useDate, paidAt);
        }
    }

    /** A hold that was not paid in time. */
    record Expired(Terms terms, int version) implements Order {

        boolean ranOutAfter(Instant at) {
            return terms.holdExpiresAt().isAfter(at);
        }
    }

    /** An order that its guest, the host or an operator cancelled. */
    record Cancelled(Terms terms, int version) implements Order {}
}
