package com.ourspace.api.availability;

import java.time.LocalDate;

/**
 * A change of one date of a space, or of all its dates.
 *
 * @param seq number of the change, counted for each space
 */
record Change(long seq, LocalDate date) {

    /** Stands for all dates in the table. */
    static final LocalDate ALL_DATES = LocalDate.of(1000, 1, 1);

    boolean isOfAllDates() {
        return date.equals(ALL_DATES);
    }
}
