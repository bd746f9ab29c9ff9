package com.ourspace.standalone.client;

import com.ourspace.contracts.reservation.Slot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a space stands on each date. */
public record Availability(List<Day> dates) {

    /** The first date on which the slot can be had, in the order given. */
    public Optional<LocalDate> firstFree(Slot slot) {
        return dates.stream().filter(day -> day.isFree(slot)).map(Day::date).findFirst();
    }

    /** One date. */
    public record Day(LocalDate date, Map<Slot, State> slots) {

        public boolean isFree(Slot slot) {
            State state = slots.get(slot);
            return state != null && state.state().equals("AVAILABLE");
        }
    }

    /** How one slot stands. */
    public record State(String state) {}
}
