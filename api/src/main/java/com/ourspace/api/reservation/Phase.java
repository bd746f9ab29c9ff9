package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.Slot;
import java.time.Instant;
import java.time.LocalDate;

/** Where the stay of a completed order stands in time. */
enum Phase {
    UPCOMING,
    IN_USE,
    FINISHED;

    static Phase of(Slot slot, LocalDate useDate, Instant now) {
        if (now.isBefore(slot.startsAt(useDate))) {
            return UPCOMING;
        }
        return now.isBefore(slot.endsAt(useDate)) ? IN_USE : FINISHED;
    }
}
