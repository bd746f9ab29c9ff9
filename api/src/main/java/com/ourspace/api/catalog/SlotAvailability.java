package com.ourspace.api.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How one slot stands on one date.
 *
 * @param heldUntil when it may come free again; only while HELD
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SlotAvailability(SlotState state, @Nullable Instant heldUntil) {

    /** By state, and of two holds the one that ends later is the worse. */
    static final Comparator<SlotAvailability> WORST = Comparator.comparing(SlotAvailability::state)
            .thenComparing(slot -> slot.heldUntil() == null ? Instant.MIN : slot.heldUntil());

    static SlotAvailability of(SlotState state) {
        return new SlotAvailability(state, null);
    }
}
