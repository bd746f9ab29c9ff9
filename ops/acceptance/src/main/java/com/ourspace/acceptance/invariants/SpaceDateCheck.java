package com.ourspace.acceptance.invariants;

import java.util.function.Consumer;

/** Finds violations of an invariant in what tables and log say about one space-date. */
interface SpaceDateCheck {

    /** For an invariant that the database checks alone. */
    SpaceDateCheck NONE = (_, _) -> {};

    /** @param found takes each violation as a sentence */
    void check(SpaceDateData data, Consumer<String> found);

    /** Checks with this one, and then with the other. */
    default SpaceDateCheck and(SpaceDateCheck other) {
        return (data, found) -> {
            check(data, found);
            other.check(data, found);
        };
    }
}
