package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import java.util.List;
import java.util.Optional;

/** Where two bookings meet: rules 12, 15 and 16 of the product page, section 4. */
final class SlotRules {

    private SlotRules() {}

    /** Rule 12: asking again for what one has already leads back to it. */
    static Optional<Rejection> alreadyYours(DaySchedule schedule, Slot slot, long guestId) {
        return slot.halves().stream()
                .flatMap(half -> schedule.ownerOf(half).stream())
                .filter(owner -> owner.guestId() == guestId)
                .findFirst()
                .map(owner -> new Rejection.AlreadyYours(owner.id()));
    }

    /** Rules 15 and 16: a half that is taken cannot be given; BOOKED beats HELD as the reason. */
    static Optional<Rejection> taken(DaySchedule schedule, Slot slot) {
        List<Conflict> conflicts = slot.halves().stream()
                .flatMap(half -> schedule.ownerOf(half).map(owner -> conflict(half, owner)).stream())
                .toList();
        if (conflicts.isEmpty()) {
            return Optional.empty();
        }
        boolean booked = conflicts.stream().anyMatch(conflict -> conflict.state() == ClaimState.BOOKED);
        return Optional.of(booked ? new Rejection.SlotBooked(conflicts) : new Rejection.SlotHeld(conflicts));
    }

    private static Conflict conflict(Half half, Order owner) {
        return new Conflict(half, owner.claimState(), owner.claimExpiresAt(), owner.takenAt());
    }
}
