package com.ourspace.acceptance.load;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Hands out one thing after another to many threads. */
@FunctionalInterface
interface Supply<T> {

    /** The next one, or null when none is left. */
    @Nullable
    T next();

    /** Hands out each thing once. */
    static <T> Supply<T> once(Queue<T> things) {
        return things::poll;
    }

    /** Hands out all things in turn, without end. */
    static <T> Supply<T> again(List<T> things) {
        AtomicLong turn = new AtomicLong();
        return () -> things.get((int) (turn.getAndIncrement() % things.size()));
    }
}
