package com.ourspace.acceptance.invariants;

import java.util.function.Consumer;

/** Finds violations of an invariant that the database can find by itself. */
interface TableCheck {

    /** For an invariant that needs the log. */
    TableCheck NONE = (_, _) -> {};

    /** @param found takes each violation as a sentence */
    void check(Snapshot snapshot, Consumer<String> found);
}
