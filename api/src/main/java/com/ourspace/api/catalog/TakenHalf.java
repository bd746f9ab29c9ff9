package com.ourspace.api.catalog;

import com.ourspace.contracts.reservation.Half;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A half that somebody has.
 *
 * @param heldUntil when a hold ends; null unless HELD
 */
record TakenHalf(
        LocalDate date,
        Half half,
        SlotState state,
        @Nullable Instant heldUntil) {

    /** An overdue hold takes nothing, whether or not anybody has noticed its end. */
    boolean isLive(Instant now) {
        return heldUntil == null || now.isBefore(heldUntil);
    }
}
