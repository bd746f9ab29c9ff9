package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A slot that its host has taken off the market.
 *
 * @param recordOffset offset of the command that blocked it
 */
public record Block(UUID id, Slot slot, long recordOffset) implements Claimant {

    @Override
    public boolean takes(Half half) {
        return slot.halves().contains(half);
    }

    @Override
    public ClaimState claimState() {
        return ClaimState.BLOCKED;
    }

    @Override
    public @Nullable Instant claimExpiresAt() {
        return null;
    }
}
