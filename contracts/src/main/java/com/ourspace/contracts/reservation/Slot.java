package com.ourspace.contracts.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The unit that a guest books. {@link #ALL} is not a third unit: it takes both halves in one step. */
public enum Slot {
    DAY(List.of(Half.DAY)),
    NIGHT(List.of(Half.NIGHT)),
    ALL(List.of(Half.DAY, Half.NIGHT));

    private final List<Half> halves;

    Slot(List<Half> halves) {
        this.halves = halves;
    }

    /** The halves of this slot, earliest first. */
    public List<Half> halves() {
        return halves;
    }

    public Instant startsAt(LocalDate useDate) {
        return halves.getFirst().startsAt(useDate);
    }

    public Instant endsAt(LocalDate useDate) {
        return halves.getLast().endsAt(useDate);
    }
}
