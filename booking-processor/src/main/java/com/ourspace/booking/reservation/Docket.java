package com.ourspace.booking.reservation;

import static java.util.stream.Collectors.toMap;

import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.reservation.domain.Facts;
import com.ourspace.contracts.reservation.CancelReservation;
import com.ourspace.contracts.reservation.CancellationRefused;
import com.ourspace.contracts.reservation.ExpireHold;
import com.ourspace.contracts.reservation.HoldExpired;
import com.ourspace.contracts.reservation.PayReservation;
import com.ourspace.contracts.reservation.PaymentRefused;
import com.ourspace.contracts.reservation.RequestReservation;
import com.ourspace.contracts.reservation.ReservationCancelled;
import com.ourspace.contracts.reservation.ReservationCompleted;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.ReservationHeld;
import com.ourspace.contracts.reservation.ReservationRejected;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.rules.BookableSpace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a batch is decided against: the state of all it touches, kept up to date from one decision to the next. */
final class Docket {

    private final Map<SpaceDate, StoredSchedule> stored;
    private final Map<SpaceDate, DaySchedule> current;
    private final Map<Long, BookableSpace> spaces;
    private final Map<Long, Boolean> suspended;
    private final Map<UUID, LiveHold> holds;

    Docket(
            Map<SpaceDate, StoredSchedule> stored,
            Map<Long, BookableSpace> spaces,
            Map<Long, Boolean> suspended,
            List<LiveHold> holds) {
        this.stored = stored;
        this.current = stored.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().schedule()));
        this.spaces = spaces;
        this.suspended = suspended;
        this.holds = new HashMap<>(holds.stream().collect(toMap(LiveHold::orderId, hold -> hold)));
    }

    DaySchedule schedule(SpaceDate spaceDate) {
        return current.getOrDefault(spaceDate, DaySchedule.empty(spaceDate));
    }

    Facts facts(Filing.Readable filing) {
        return switch (filing.command()) {
            case RequestReservation request ->
                new Facts(
                        spaces.get(request.spaceId()),
                        suspended.getOrDefault(request.guestId(), false),
                        holdsElsewhere(request));
            case CancelReservation cancellation -> new Facts(spaces.get(cancellation.spaceId()), false, List.of());
            case PayReservation _, ExpireHold _ -> Facts.NONE;
        };
    }

    private List<Instant> holdsElsewhere(RequestReservation request) {
        return holds.values().stream()
                .filter(hold -> hold.guestId() == request.guestId())
                .filter(hold -> !hold.spaceDate().equals(request.spaceDate()))
                .map(LiveHold::expiresAt)
                .toList();
    }

    void record(Decision decision) {
        current.put(decision.spaceDate(), schedule(decision.spaceDate()).after(decision));
        decision.events().forEach(this::countHold);
    }

    private void countHold(ReservationEvent event) {
        switch (event) {
            case ReservationHeld held ->
                holds.put(
                        held.orderId(),
                        new LiveHold(held.orderId(), held.guestId(), held.spaceDate(), held.holdExpiresAt()));
            case ReservationCompleted _, HoldExpired _, ReservationCancelled _ -> holds.remove(event.orderId());
            case ReservationRejected _, PaymentRefused _, CancellationRefused _ -> {
                // No hold came or went.
            }
        }
    }

    /** The last link of each space-date's chain of decisions, as it was loaded. */
    Map<SpaceDate, byte[]> hashes() {
        return stored.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().lastHash()));
    }

    /** What each space-date was, and what it has become. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        current.forEach((spaceDate, after) -> {
            StoredSchedule before = stored.get(spaceDate);
            changes.add(new Change(before == null ? DaySchedule.empty(spaceDate) : before.schedule(), after));
        });
        return changes;
    }

    /** A space-date as it stood in the tables, with the hash of its last decision. */
    record StoredSchedule(DaySchedule schedule, byte[] lastHash) {}

    /** One space-date before and after the batch. */
    record Change(DaySchedule before, DaySchedule after) {}

    /** A hold that was live when it was read. */
    record LiveHold(UUID orderId, long guestId, SpaceDate spaceDate, Instant expiresAt) {}
}
