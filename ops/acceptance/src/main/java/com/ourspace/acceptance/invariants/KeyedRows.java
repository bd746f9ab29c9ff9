package com.ourspace.acceptance.invariants;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows or records in the order of their keys, taken key by key. */
final class KeyedRows<T> implements AutoCloseable {

    private final Iterator<T> rows;
    private final Function<T, LogKey> key;
    private final Runnable close;
    private @Nullable T next;

    KeyedRows(Iterator<T> rows, Function<T, LogKey> key, Runnable close) {
        this.rows = rows;
        this.key = key;
        this.close = close;
        advance();
    }

    static <R extends Tables.Row> KeyedRows<R> of(Stream<R> rows) {
        return new KeyedRows<>(rows.iterator(), Tables.Row::key, rows::close);
    }

    /** The key of the rows that are taken next; null at the end. */
    @Nullable
    LogKey key() {
        T row = next;
        return row == null ? null : key.apply(row);
    }

    /** The rows of this key, which is not after the next one. */
    List<T> take(LogKey wanted) {
        List<T> taken = new ArrayList<>();
        T row = next;
        while (row != null && key.apply(row).equals(wanted)) {
            taken.add(row);
            advance();
            row = next;
        }
        return taken;
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() {
        close.run();
    }
}
