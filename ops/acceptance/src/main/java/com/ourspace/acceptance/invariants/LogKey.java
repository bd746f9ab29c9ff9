package com.ourspace.acceptance.invariants;

import com.ourspace.contracts.reservation.SpaceDate;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * The key that records and rows are ordered by: a space-date, in the order of the tables' keys. Records whose key is no
 * space-date come after all others.
 *
 * @param text the record's key; its order counts only where it is no space-date
 */
record LogKey(boolean isSpaceDate, long spaceId, long day, String text) implements Comparable<LogKey> {

    private static final Comparator<LogKey> ORDER = Comparator.comparing((LogKey key) -> !key.isSpaceDate)
            .thenComparingLong(LogKey::spaceId)
            .thenComparingLong(LogKey::day)
            .thenComparing(LogKey::text);

    static LogKey of(String key) {
        return SpaceDate.parse(key).map(LogKey::of).orElseGet(() -> new LogKey(false, 0, 0, key));
    }

    static LogKey of(SpaceDate spaceDate) {
        return new LogKey(true, spaceDate.spaceId(), spaceDate.useDate().toEpochDay(), spaceDate.key());
    }

    SpaceDate spaceDate() {
        return new SpaceDate(spaceId, LocalDate.ofEpochDay(day));
    }

    @Override
    public int compareTo(LogKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }
}
