package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.JoinWaitlist;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One space-date in the witness's book. */
final class SpaceDateModel {
    final List<JoinWaitlist> queue = new ArrayList<>();
    final Map<Half, Claim> claims = new EnumMap<>(Half.class);
    final List<RanOut> ranOut = new ArrayList<>();
    long decisions;
    Instant time = Instant.EPOCH;

    record Claim(
            UUID orderId,
            long guestId,
            long takenAt,
            @Nullable Instant until) {

        /** Whose a block is. */
        static final long NOBODY = -1;

        boolean blocked() {
            return guestId == NOBODY;
        }

        ClaimState state() {
            if (blocked()) {
                return ClaimState.BLOCKED;
            }
            return until == null ? ClaimState.BOOKED : ClaimState.HELD;
        }

        Claim paid() {
            return new Claim(orderId, guestId, takenAt, null);
        }
    }

    record RanOut(long guestId, Instant end) {}
}
