package com.ourspace.api.catalog;

import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.space.SpaceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Computes the availability of a space from its offers, its taken halves and the time. */
final class Calendar {

    private final BookableSpace space;
    private final Instant now;
    private final Map<LocalDate, Map<Half, TakenHalf>> taken = new HashMap<>();

    Calendar(BookableSpace space, Collection<TakenHalf> halves, Instant now) {
        this.space = space;
        this.now = now;
        for (TakenHalf half : halves) {
            taken.computeIfAbsent(half.date(), date -> new EnumMap<>(Half.class))
                    .put(half.half(), half);
        }
    }

    /** Every date from the first to the last, both included. */
    List<DateAvailability> between(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).map(this::on).toList();
    }

    private DateAvailability on(LocalDate date) {
        Map<Slot, SlotAvailability> slots = new EnumMap<>(Slot.class);
        Stream.of(Slot.values()).forEach(slot -> slots.put(slot, on(date, slot)));
        return new DateAvailability(date, slots);
    }

    private SlotAvailability on(LocalDate date, Slot slot) {
        if (space.status() != SpaceStatus.ACTIVE || space.offer(slot).isEmpty()) {
            return SlotAvailability.of(SlotState.NOT_OFFERED);
        }
        return slot.halves().stream()
                .map(half -> on(date, half))
                .max(SlotAvailability.WORST)
                .orElseThrow();
    }

    private SlotAvailability on(LocalDate date, Half half) {
        if (!now.isBefore(half.startsAt(date))) {
            return SlotAvailability.of(SlotState.PAST);
        }
        TakenHalf holder = holder(date, half);
        return holder == null
                ? SlotAvailability.of(free(date, half))
                : new SlotAvailability(holder.state(), holder.heldUntil());
    }

    private @Nullable TakenHalf holder(LocalDate date, Half half) {
        TakenHalf holder = taken.getOrDefault(date, Map.of()).get(half);
        return holder != null && holder.isLive(now) ? holder : null;
    }

    /** Rules 8 and 9 of the product page, section 4: the slot may be too soon or too far ahead to be booked. */
    private SlotState free(LocalDate date, Half half) {
        if (now.isAfter(half.startsAt(date).minus(Duration.ofMinutes(space.minNoticeMinutes())))) {
            return SlotState.PAST;
        }
        LocalDate lastDate = LocalDate.ofInstant(now, Half.ZONE).plusDays(space.maxAdvanceDays());
        return date.isAfter(lastDate) ? SlotState.NOT_OFFERED : SlotState.AVAILABLE;
    }
}
