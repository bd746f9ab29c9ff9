package com.ourspace.api.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All listed spaces at one moment, in every order: a page is read from its place in the order until it is full. */
final class SpaceRows {

    static final SpaceRows NONE = new SpaceRows(Map.of());

    /** From this share of changed rows on, sorting anew costs less than merging. */
    private static final int FEW = 16;

    private static final SpaceRow[] EMPTY = {};

    private final Map<SpaceOrder, SpaceRow[]> orders;

    private SpaceRows(Map<SpaceOrder, SpaceRow[]> orders) {
        this.orders = orders;
    }

    /** The spaces in an order; not to be changed. */
    SpaceRow[] in(SpaceOrder order) {
        return orders.getOrDefault(order, EMPTY);
    }

    /** The space of this number; null if there is none. */
    @Nullable
    SpaceRow find(long id) {
        SpaceRow[] newest = in(SpaceOrder.NEWEST);
        int low = 0;
        int high = newest.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = newest[middle].id();
            if (found == id) {
                return newest[middle];
            } else if (found > id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /** The place of the first space behind a position. */
    static int after(SpaceRow[] rows, SpaceOrder order, Keyset keyset) {
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.isAfter(rows[middle], keyset)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * The spaces after a change.
     *
     * @param changed all that changed; those that are not among the rows are gone
     */
    SpaceRows with(Collection<Long> changed, List<SpaceRow> rows) {
        List<SpaceRow> gone = new ArrayList<>();
        for (long id : changed) {
            SpaceRow row = find(id);
            if (row != null) {
                gone.add(row);
            }
        }
        Map<SpaceOrder, SpaceRow[]> next = new HashMap<>();
        for (SpaceOrder order : SpaceOrder.ALL) {
            next.put(order, merged(in(order), order, gone, rows));
        }
        return new SpaceRows(next);
    }

    private static SpaceRow[] merged(SpaceRow[] old, SpaceOrder order, List<SpaceRow> gone, List<SpaceRow> put) {
        Comparator<SpaceRow> comparator = order.comparator();
        SpaceRow[] kept =
                without(old, comparator, gone.stream().filter(order::has).toList());
        SpaceRow[] added = put.stream().filter(order::has).sorted(comparator).toArray(SpaceRow[]::new);
        SpaceRow[] all = new SpaceRow[kept.length + added.length];
        if (added.length * FEW > kept.length) {
            System.arraycopy(kept, 0, all, 0, kept.length);
            System.arraycopy(added, 0, all, kept.length, added.length);
            Arrays.sort(all, comparator);
            return all;
        }
        int from = 0;
        for (int number = 0; number < added.length; number++) {
            int place = -1 - Arrays.binarySearch(kept, from, kept.length, added[number], comparator);
            System.arraycopy(kept, from, all, from + number, place - from);
            all[place + number] = added[number];
            from = place;
        }
        System.arraycopy(kept, from, all, from + added.length, kept.length - from);
        return all;
    }

    private static SpaceRow[] without(SpaceRow[] old, Comparator<SpaceRow> comparator, List<SpaceRow> gone) {
        int[] holes = gone.stream()
                .mapToInt(row -> Arrays.binarySearch(old, row, comparator))
                .sorted()
                .toArray();
        SpaceRow[] kept = new SpaceRow[old.length - holes.length];
        int from = 0;
        for (int number = 0; number < holes.length; number++) {
            System.arraycopy(old, from, kept, from - number, holes[number] - from);
            from = holes[number] + 1;
        }
        System.arraycopy(old, from, kept, from - holes.length, old.length - from);
        return kept;
    }
}
