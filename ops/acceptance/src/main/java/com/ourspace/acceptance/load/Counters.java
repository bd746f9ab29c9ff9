package com.ourspace.acceptance.load;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counters by name. */
final class Counters {

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    void add(String what) {
        counts.computeIfAbsent(what, first -> new LongAdder()).increment();
    }

    /** The sum of all counters. */
    long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    @Override
    public String toString() {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
