package com.ourspace.acceptance.invariants;

import java.util.UUID;
import java.util.stream.Stream;

/** The rows about space-dates, each table in the order of {@link LogKey}. A stream is read once and closed. */
interface Tables {

    Stream<DecisionRow> decisions();

    /** Orders as they were decided. */
    Stream<StateRow> orders();

    /** Orders as the API shows them. */
    Stream<StateRow> shownOrders();

    /** Claims on halves, and whose they are. */
    Stream<StateRow> claims();

    /** Halves that the API shows as taken, and by whom. */
    Stream<StateRow> shownClaims();

    /** Entries that are waiting. */
    Stream<StateRow> waiting();

    /** Entries that the API shows as waiting. */
    Stream<StateRow> shownWaiting();

    /** Whether there is a decision with this command on any space-date. */
    boolean isDecided(UUID commandId);

    /** A row about a space-date. */
    interface Row {
        LogKey key();
    }

    /** A decision as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
    record DecisionRow(
            LogKey key, UUID commandId, long seq, String outcome, String facts, byte[] hash, int partition, long offset)
            implements Row {}

    /**
     * Something with a state.
     *
     * @param id of an order or an entry, or the name of a half
     */
    record StateRow(LogKey key, String id, String state) implements Row {}
}
