package com.ourspace.api.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one page of a list.
 *
 * @param hasNext whether there is a page behind it
 */
public record Slice<T>(List<T> items, boolean hasNext) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * Reads a page.
     *
     * @param rows reads up to this number of rows: one more than the page has, which shows whether there is a next page
     */
    public static <T> Slice<T> read(int limit, IntFunction<List<T>> rows) {
        List<T> found = rows.apply(limit + 1);
        return new Slice<>(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }

    /**
     * The cursor of the next page; null on the last page.
     *
     * @param cursor makes the cursor of the last item shown
     */
    public @Nullable String nextCursor(Function<T, String> cursor) {
        return hasNext ? cursor.apply(items.getLast()) : null;
    }
}
