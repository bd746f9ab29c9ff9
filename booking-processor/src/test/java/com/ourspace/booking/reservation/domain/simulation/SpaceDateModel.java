package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A space-date in the reference model. */
final class SpaceDateModel {
    final List<JoinWaitlist> waitlist = new ArrayList<>();
    final Map<Half, Claim> claims = new EnumMap<>(Half.class);
    final List<ExpiredHold> expired = new ArrayList<>();
    long decisions;
    Instant time = Instant.EPOCH;

    record Claim(
            UUID orderId,
            long guestId,
            long recordOffset,
            @Nullable Instant expiresAt) {

        /** The guest of a block. */
        static final long NO_GUEST = -1;

        boolean isBlocked() {
            return guestId == NO_GUEST;
        }

        ClaimState state() {
            if (isBlocked()) {
                return ClaimState.BLOCKED;
            }
            return expiresAt == null ? ClaimState.BOOKED : ClaimState.HELD;
        }

        Claim paid() {
            return new Claim(orderId, guestId, recordOffset, null);
        }
    }

    record ExpiredHold(long guestId, Instant end) {}
}
