package com.ourspace.api.catalog;

import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.space.SlotOffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The slots of a space that are free: what a guest could book now, by every rule about time and offer. */
@Component
public class FreeSlots {

    private final HalfStates halves;
    private final Clock clock;

    FreeSlots(HalfStates halves, Clock clock) {
        this.halves = halves;
        this.clock = clock;
    }

    /**
     * The free slots around a date, by one statement, in the order of their dates: as stored, because what is offered
     * names the position up to which the tables have the log.
     */
    public List<FreeSlot> around(ListedSpace space, LocalDate date, int days) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Half.ZONE);
        LocalDate first = date.minusDays(days);
        LocalDate from = first.isBefore(today) ? today : first;
        LocalDate to = date.plusDays(days);
        List<TakenHalf> taken = halves.stored(space.spaceId(), from, to, now);
        if (to.isBefore(from)) {
            return List.of();
        }
        BookableSpace bookable = space.bookable();
        return new Calendar(bookable, taken, now)
                .between(from, to).stream()
                        .flatMap(on -> free(space.spaceId(), bookable, on))
                        .toList();
    }

    /** Those of these slots that are free as stored, by one statement; for slots that were found in memory. */
    public List<FreeSlot> stillFree(List<FreeSlot> slots) {
        Map<SpaceDate, Set<Half>> taken = halves.storedAmong(slots, clock.instant());
        return slots.stream()
                .filter(slot -> Collections.disjoint(
                        slot.slot().halves(), taken.getOrDefault(new SpaceDate(slot.spaceId(), slot.date()), Set.of())))
                .toList();
    }

    private static Stream<FreeSlot> free(long spaceId, BookableSpace space, DateAvailability on) {
        return Stream.of(Slot.values())
                .filter(slot -> Optional.ofNullable(on.slots().get(slot))
                        .filter(found -> found.state() == SlotState.AVAILABLE)
                        .isPresent())
                .flatMap(slot -> space.offer(slot).map(SlotOffer::price).stream()
                        .map(price -> new FreeSlot(spaceId, on.date(), slot, price)));
    }
}
