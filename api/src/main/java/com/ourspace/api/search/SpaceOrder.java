package com.ourspace.api.search;

import com.ourspace.contracts.reservation.Slot;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order in which spaces are kept: by a number, and equals by id, the newest first.
 *
 * @param choice whose prices it is about, see {@link SpaceRow#choice}; 0 for orders of other numbers
 */
record SpaceOrder(SpaceSort sort, int choice) {

    static final SpaceOrder NEWEST = new SpaceOrder(SpaceSort.NEWEST, 0);

    /** All orders that are kept. */
    static final List<SpaceOrder> ALL = Stream.concat(
                    Stream.of(SpaceSort.LIKES, SpaceSort.RATING, SpaceSort.NEWEST)
                            .map(sort -> new SpaceOrder(sort, 0)),
                    Stream.of(SpaceSort.PRICE_ASC, SpaceSort.PRICE_DESC)
                            .flatMap(sort -> Stream.of(0, 1, 2, 3).map(choice -> new SpaceOrder(sort, choice))))
            .toList();

    static SpaceOrder of(SpaceSort sort, @Nullable Slot slot) {
        return switch (sort) {
            case PRICE_ASC, PRICE_DESC -> new SpaceOrder(sort, SpaceRow.choice(slot));
            case LIKES, RATING, NEWEST -> new SpaceOrder(sort, 0);
            case RELEVANCE, DISTANCE -> NEWEST;
        };
    }

    /** Whether a space is in this order: all are, but those without a price of the slot. */
    boolean has(SpaceRow row) {
        return row.prices()[choice] != SpaceRow.NOT_OFFERED;
    }

    /** What a space is sorted by. */
    long key(SpaceRow row) {
        return switch (sort) {
            case LIKES -> row.likes();
            case RATING -> row.rating();
            case PRICE_ASC, PRICE_DESC -> row.prices()[choice];
            case NEWEST, RELEVANCE, DISTANCE -> row.id();
        };
    }

    Comparator<SpaceRow> comparator() {
        ToLongFunction<SpaceRow> key = this::key;
        Comparator<SpaceRow> byKey = Comparator.comparingLong(key);
        return (sort == SpaceSort.PRICE_ASC ? byKey : byKey.reversed())
                .thenComparing(Comparator.comparingLong(SpaceRow::id).reversed());
    }

    /** Whether a space comes behind a position. */
    boolean isAfter(SpaceRow row, Keyset keyset) {
        int byKey = Long.compare(key(row), (long) keyset.value());
        return byKey == 0 ? row.id() < keyset.spaceId() : (byKey > 0) == (sort == SpaceSort.PRICE_ASC);
    }
}
