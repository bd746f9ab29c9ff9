package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The taken halves of a space-date in the read model, for a guest who requests a slot of it. */
record TakenHalves(List<Taken> all, Slot wanted, long guestId) {

    /**
     * A taken half.
     *
     * @param state HELD, BOOKED or BLOCKED
     * @param heldUntil the end of the hold; null unless HELD
     * @param holder the id of the order or of the host's block
     * @param guestId the guest of the order; null for a block
     * @param takenAt the offset of the order's request in the log
     */
    record Taken(
            Half half,
            String state,
            @Nullable Instant heldUntil,
            UUID holder,
            @Nullable Long guestId,
            long takenAt) {

        boolean isOf(long guest) {
            return guestId != null && guestId == guest;
        }

        Conflict conflict() {
            return new Conflict(half, ClaimState.valueOf(state), heldUntil, takenAt);
        }
    }

    /** Rule 12. */
    Optional<Rejection> alreadyYours() {
        return wantedOnes()
                .filter(taken -> taken.isOf(guestId))
                .findFirst()
                .map(taken -> new Rejection.AlreadyYours(taken.holder()));
    }

    /** Rule 14. */
    Optional<Rejection> blocked() {
        return conflicts(ClaimState.BLOCKED).map(Rejection.SlotBlocked::new);
    }

    /** Rule 15. */
    Optional<Rejection> booked() {
        return conflicts(ClaimState.BOOKED).map(Rejection.SlotBooked::new);
    }

    /** Rule 16. */
    Optional<Rejection> held() {
        return conflicts(ClaimState.HELD).map(Rejection.SlotHeld::new);
    }

    /** The guest's own halves are the subject of rule 12. */
    private Optional<List<Conflict>> conflicts(ClaimState state) {
        return Optional.of(wantedOnes()
                        .filter(taken -> taken.state().equals(state.name()) && !taken.isOf(guestId))
                        .map(Taken::conflict)
                        .toList())
                .filter(conflicts -> !conflicts.isEmpty());
    }

    private Stream<Taken> wantedOnes() {
        return all.stream().filter(taken -> wanted.halves().contains(taken.half()));
    }
}
