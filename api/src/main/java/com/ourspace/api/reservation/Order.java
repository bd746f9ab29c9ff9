package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.RefundQuote;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.rules.PaidStay;
import com.ourspace.contracts.rules.RefundRules;
import com.ourspace.contracts.space.RefundPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its request and its events tell it. What none has told yet is absent.
 *
 * @param createdAt when the log took the request in, as its decision has it; until then, as the broker has it
 * @param decision the decision about the request itself
 * @param version the order's version, from 1
 */
record Order(
        UUID id,
        long spaceId,
        LocalDate useDate,
        @Nullable Slot slot,
        @Nullable Integer headCount,
        @Nullable Long price,
        @Nullable RefundPolicy refundPolicy,
        OrderStatus status,
        @Nullable Instant createdAt,
        @Nullable Instant holdExpiresAt,
        @Nullable Decided decision,
        @Nullable Rejection rejection,
        @Nullable Paid paid,
        @Nullable RefusedPayment refusedPayment,
        @Nullable Cancelled cancelled,
        @Nullable RefusedCancellation refusedCancellation,
        int version) {

    /**
     * A payment that was taken, in whole KRW.
     *
     * @param command its command's id; absent where that was not told
     */
    record Paid(long amount, Instant at, @Nullable UUID command) {}

    /** The latest payment that took nothing. */
    record RefusedPayment(PaymentRefusal refusal, @Nullable Long amount, Instant at) {}

    /**
     * The canceller and the refund in whole KRW; the refund is null where nothing had been paid.
     *
     * @param command the cancellation's id; absent where that was not told
     */
    record Cancelled(
            Canceller by,
            OrderStatus was,
            @Nullable Long refundAmount,
            Instant at,
            @Nullable UUID command) {}

    /** The latest cancellation that changed nothing. */
    record RefusedCancellation(CancellationRefusal refusal, Instant at) {}

    /** Where a completed order stands in time. Derived, never stored. */
    Optional<Phase> phase(Instant now) {
        return status == OrderStatus.COMPLETED && slot != null
                ? Optional.of(Phase.of(slot, useDate, now))
                : Optional.empty();
    }

    /**
     * The refund if the order is cancelled in this role now.
     *
     * @return empty if there is nothing to cancel
     */
    Optional<RefundQuote> refund(Canceller by, Instant now) {
        if (status == OrderStatus.WAITING && holdExpiresAt != null) {
            return Optional.of(RefundQuote.nothingPaid(holdExpiresAt));
        }
        return status == OrderStatus.COMPLETED && paid != null && price != null && refundPolicy != null && slot != null
                ? Optional.of(RefundRules.quote(new PaidStay(price, refundPolicy, slot, useDate, paid.at()), by, now))
                : Optional.empty();
    }

    /** Whether any payment or cancellation of it has changed nothing. */
    boolean hasRefusals() {
        return refusedPayment != null || refusedCancellation != null;
    }

    boolean isPaidBy(UUID command) {
        return paid != null && command.equals(paid.command);
    }

    boolean isCancelledBy(UUID command) {
        return cancelled != null && command.equals(cancelled.command);
    }

    /** When the stay is over; while no event has told of the slot, when the date's last slot is. */
    Instant stayEndsAt() {
        return (slot == null ? Slot.ALL : slot).endsAt(useDate);
    }

    boolean isOn(SpaceDate spaceDate) {
        return spaceId == spaceDate.spaceId() && useDate.equals(spaceDate.useDate());
    }

    boolean hasStarted(Instant now) {
        return slot != null && !now.isBefore(slot.startsAt(useDate));
    }

    boolean hasEnded(Instant now) {
        return slot != null && !now.isBefore(slot.endsAt(useDate));
    }

    /** Whether it is held, or is paid and its stay is not over. */
    boolean isAhead(Instant now) {
        return status == OrderStatus.WAITING && holdExpiresAt != null && !holdIsOver(now)
                || status == OrderStatus.COMPLETED && slot != null && !hasEnded(now);
    }

    boolean holdIsOver(Instant now) {
        return holdExpiresAt != null && !now.isBefore(holdExpiresAt);
    }
}
