package com.ourspace.acceptance.invariants;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Violations, a limited number of each invariant. */
final class Findings {

    /** Nobody reads more of them, and memory must not depend on how much is wrong. */
    static final int MAX_OF_EACH = 10_000;

    private final Map<Invariant, List<Violation>> found = new EnumMap<>(Invariant.class);

    void add(Invariant invariant, String sentence) {
        List<Violation> known = found.computeIfAbsent(invariant, _ -> new ArrayList<>());
        if (known.size() < MAX_OF_EACH) {
            known.add(new Violation(invariant, sentence));
        }
    }

    /** Whether more violations of this invariant would be dropped, so that no effort is spent on them. */
    boolean isFull(Invariant invariant) {
        return found.getOrDefault(invariant, List.of()).size() >= MAX_OF_EACH;
    }

    List<Violation> all() {
        return found.values().stream().flatMap(List::stream).toList();
    }
}
