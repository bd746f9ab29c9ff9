package com.ourspace.api.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The availability of one slot on one date.
 *
 * @param heldUntil when it may become free; only while HELD
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SlotAvailability(SlotState state, @Nullable Instant heldUntil) {

    /** Orders by state; of two holds, the one that ends later is worse. */
    static final Comparator<SlotAvailability> WORST = Comparator.comparing(SlotAvailability::state)
            .thenComparing(slot -> slot.heldUntil() == null ? Instant.MIN : slot.heldUntil());

    static SlotAvailability of(SlotState state) {
        return new SlotAvailability(state, null);
    }
}
