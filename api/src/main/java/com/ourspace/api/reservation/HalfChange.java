package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.BlockEvent.BlockRefused;
import com.ourspace.contracts.reservation.BlockEvent.SlotBlocked;
import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.WaitlistEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The change that one event makes to one half. */
public record HalfChange(
        ReservationEvent event,
        Half half,
        State state,
        @Nullable Instant heldUntil) {

    /** The state of a half; an expired hold takes it no longer. */
    public enum State {
        HELD,
        BOOKED,
        BLOCKED,
        FREE
    }

    /** The changes that an event makes to the halves of its space-date; a refusal makes none. */
    public static List<HalfChange> of(ReservationEvent event) {
        return switch (event) {
            case ReservationHeld held -> changes(held, held.slot(), State.HELD, held.holdExpiresAt());
            case ReservationCompleted completed -> changes(completed, completed.slot(), State.BOOKED, null);
            case HoldExpired expired -> changes(expired, expired.slot(), State.FREE, null);
            case ReservationCancelled cancelled -> changes(cancelled, cancelled.slot(), State.FREE, null);
            case SlotBlocked blocked -> changes(blocked, blocked.slot(), State.BLOCKED, null);
            case SlotUnblocked unblocked -> changes(unblocked, unblocked.slot(), State.FREE, null);
            case ReservationRejected _, PaymentRefused _, CancellationRefused _, BlockRefused _, WaitlistEvent _ ->
                List.of();
        };
    }

    private static List<HalfChange> changes(
            ReservationEvent event, Slot slot, State state, @Nullable Instant heldUntil) {
        return slot.halves().stream()
                .map(half -> new HalfChange(event, half, state, heldUntil))
                .toList();
    }
}
