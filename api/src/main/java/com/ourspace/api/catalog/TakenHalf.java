package com.ourspace.api.catalog;

import com.ourspace.contracts.reservation.Half;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A half that is held, booked or blocked.
 *
 * @param heldUntil when a hold ends; null unless HELD
 */
public record TakenHalf(
        LocalDate date,
        Half half,
        SlotState state,
        @Nullable Instant heldUntil) {

    /** Whether it occupies the half; an overdue hold does not, even before its end is recorded. */
    boolean isLive(Instant now) {
        return heldUntil == null || now.isBefore(heldUntil);
    }
}
