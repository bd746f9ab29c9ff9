package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules by which two bookings conflict: rules 12 and 14 to 16 of the product page, section 4. */
final class SlotRules {

    private SlotRules() {}

    /** Rule 12: a request for a slot that the guest has already names the guest's order. */
    static Optional<Rejection> alreadyYours(DaySchedule schedule, Slot slot, long guestId) {
        return slot.halves().stream()
                .flatMap(half -> schedule.ownerOf(half).stream())
                .filter(owner -> owner.guestId() == guestId)
                .findFirst()
                .map(owner -> new Rejection.AlreadyYours(owner.id()));
    }

    /** Rules 14 to 16: a half that is taken cannot be given; BLOCKED beats BOOKED beats HELD as the reason. */
    static Optional<Rejection> taken(DaySchedule schedule, Slot slot) {
        List<Conflict> conflicts = slot.halves().stream()
                .flatMap(half -> schedule.claimantOf(half).map(claimant -> conflict(half, claimant)).stream())
                .toList();
        if (conflicts.isEmpty()) {
            return Optional.empty();
        }
        ClaimState worst = conflicts.stream()
                .map(Conflict::state)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Optional.of(
                switch (worst) {
                    case BLOCKED -> new Rejection.SlotBlocked(conflicts);
                    case BOOKED -> new Rejection.SlotBooked(conflicts);
                    case HELD -> new Rejection.SlotHeld(conflicts);
                });
    }

    private static Conflict conflict(Half half, Claimant claimant) {
        return new Conflict(half, claimant.claimState(), claimant.claimExpiresAt(), claimant.recordOffset());
    }
}
