package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.Slot;
import java.time.Instant;
import java.time.LocalDate;

/** The phases of the stay of a completed order. */
public enum Phase {
    UPCOMING,
    IN_USE,
    FINISHED;

    /** The phase of a stay at this time. */
    public static Phase of(Slot slot, LocalDate useDate, Instant now) {
        if (now.isBefore(slot.startsAt(useDate))) {
            return UPCOMING;
        }
        return now.isBefore(slot.endsAt(useDate)) ? IN_USE : FINISHED;
    }
}
