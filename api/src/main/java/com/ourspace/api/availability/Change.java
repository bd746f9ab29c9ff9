package com.ourspace.api.availability;

import java.time.LocalDate;

/**
 * That a date of a space has changed, or all of them have.
 *
 * @param seq number of the change among those of its space
 */
record Change(long seq, LocalDate date) {

    /** Stands in the table for all dates. */
    static final LocalDate ALL_DATES = LocalDate.of(1000, 1, 1);

    boolean isOfAllDates() {
        return date.equals(ALL_DATES);
    }
}
