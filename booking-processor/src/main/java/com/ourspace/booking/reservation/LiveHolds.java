package com.ourspace.booking.reservation;

import com.ourspace.contracts.reservation.BlockEvent;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The holds of a batch's guests on all space-dates, kept up to date from one decision to the next. */
final class LiveHolds {

    private final Map<Long, Map<UUID, LiveHold>> byGuest = new HashMap<>();

    LiveHolds(Collection<LiveHold> live) {
        live.forEach(this::add);
    }

    private void add(LiveHold hold) {
        byGuest.computeIfAbsent(hold.guestId, _ -> new HashMap<>()).put(hold.orderId, hold);
    }

    private void remove(long guestId, UUID orderId) {
        byGuest.getOrDefault(guestId, new HashMap<>()).remove(orderId);
    }

    /** The ends of this guest's holds on other space-dates. */
    List<Instant> elsewhere(long guestId, SpaceDate here) {
        return byGuest.getOrDefault(guestId, Map.of()).values().stream()
                .filter(hold -> !hold.spaceDate.equals(here))
                .map(LiveHold::expiresAt)
                .toList();
    }

    void apply(ReservationEvent event) {
        switch (event) {
            case ReservationHeld held ->
                add(new LiveHold(held.orderId(), held.guestId(), held.spaceDate(), held.holdExpiresAt()));
            case ReservationCompleted paid -> remove(paid.guestId(), paid.orderId());
            case HoldExpired expired -> remove(expired.guestId(), expired.orderId());
            case ReservationCancelled cancelled -> remove(cancelled.guestId(), cancelled.orderId());
            case ReservationRejected _, PaymentRefused _, CancellationRefused _, BlockEvent _, WaitlistEvent _ -> {
                // No hold came or went.
            }
        }
    }

    /** A hold that was live when it was read. */
    record LiveHold(UUID orderId, long guestId, SpaceDate spaceDate, Instant expiresAt) {}
}
