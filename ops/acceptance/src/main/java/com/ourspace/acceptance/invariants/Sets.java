package com.ourspace.acceptance.invariants;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Compares two sets that must be equal. */
final class Sets {

    private Sets() {}

    static void compare(List<String> found, String one, Set<UUID> ones, String other, Set<UUID> others) {
        ones.stream().filter(id -> !others.contains(id)).forEach(id -> found.add(one + " " + id + " has no " + other));
        others.stream().filter(id -> !ones.contains(id)).forEach(id -> found.add(other + " " + id + " has no " + one));
    }
}
