package com.ourspace.standalone.client;

import com.ourspace.contracts.reservation.Slot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The availability of a space by date. */
public record Availability(List<Day> dates) {

    /** The first date on which the slot is available, in the given order. */
    public Optional<LocalDate> firstFree(Slot slot) {
        return dates.stream().filter(day -> day.isFree(slot)).map(Day::date).findFirst();
    }

    /** The slots of one date. */
    public record Day(LocalDate date, Map<Slot, State> slots) {

        public boolean isFree(Slot slot) {
            State state = slots.get(slot);
            return state != null && state.state().equals("AVAILABLE");
        }
    }

    /** The state of one slot. */
    public record State(String state) {}
}
