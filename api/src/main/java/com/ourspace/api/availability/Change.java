package com.ourspace.api.availability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of one date of a space, or of all its dates.
 *
 * @param seq number of the change, counted for each space
 * @param traceparent trace context of the projection that wrote it; null if its trace is not recorded
 */
record Change(long seq, LocalDate date, @Nullable String traceparent) {

    /** Stands for all dates in the table. */
    static final LocalDate ALL_DATES = LocalDate.of(1000, 1, 1);

    boolean isOfAllDates() {
        return date.equals(ALL_DATES);
    }
}
