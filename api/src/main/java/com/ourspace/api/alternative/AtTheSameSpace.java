package com.ourspace.api.alternative;

import com.ourspace.api.alternative.Alternative.Kind;
import com.ourspace.api.catalog.FreeSlot;
import com.ourspace.api.catalog.ListedSpace;
import com.ourspace.api.reservation.LostOrder;
import com.ourspace.contracts.reservation.Slot;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Chooses free slots of the space that was wanted: the other slot of the date, and the same slot on dates near by. */
final class AtTheSameSpace {

    private AtTheSameSpace() {}

    /** The choices, the best of each kind first; none if the space does not take so many people any more. */
    static List<Choice> choices(LostOrder lost, ListedSpace space, List<FreeSlot> free) {
        int headCount = lost.headCount();
        if (headCount < space.listing().minCount()
                || headCount > space.listing().maxCount()) {
            return List.of();
        }
        LocalDate wanted = lost.spaceDate().useDate();
        Stream<Choice> slots = free.stream()
                .filter(slot -> slot.date().equals(wanted) && slot.slot() != lost.slot() && slot.slot() != Slot.ALL)
                .map(slot -> new Choice(Kind.OTHER_SLOT, slot));
        Stream<Choice> dates = free.stream()
                .filter(slot -> !slot.date().equals(wanted) && slot.slot() == lost.slot())
                .sorted(Comparator.comparing(slot -> Math.abs(ChronoUnit.DAYS.between(wanted, slot.date()))))
                .map(slot -> new Choice(Kind.OTHER_DATE, slot));
        return Stream.concat(slots, dates).toList();
    }
}
