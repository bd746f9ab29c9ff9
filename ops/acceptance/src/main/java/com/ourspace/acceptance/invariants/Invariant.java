package com.ourspace.acceptance.invariants;

import java.util.List;
import java.util.Set;

/** The invariants of the platform (product page, section 11), each with the checks that find violations. */
public enum Invariant {
    I1("at most one live claim per half", Halves::takenTwice, SpaceDateCheck.NONE),
    I2("every live order owns exactly its halves, and nothing else owns any", Halves::wrongOwners, SpaceDateCheck.NONE),
    I3("a balance is the sum of its entries, and never negative", Ledgers::unbalanced, SpaceDateCheck.NONE),
    I4(
            "exactly one PAY per order that was ever COMPLETED, and refunds no more than paid",
            Ledgers::wrongPayments,
            SpaceDateCheck.NONE),
    I5("no request waits longer than 60 s, and no overdue hold blocks one", TableCheck.NONE, WaitLimit::exceeded),
    I6("replaying the command log gives identical decisions", TableCheck.NONE, Replays::differences),
    I7("every accepted request ends in an order", TableCheck.NONE, AcceptedCommands::withoutOutcome),
    I8(
            "no event without its state, no state without its event",
            DecisionsAndEvents::gapsAndUnpublished,
            DecisionsAndEvents::differences),
    I9("cancellation and expiry restore availability exactly", TableCheck.NONE, Halves::differencesInReadModel),
    I10("no order changes because of another order's request", TableCheck.NONE, CrossOrderInterference::found),
    I11(
            "an entry on a waitlist lives only while its guest could still join",
            Waitlists::outdated,
            Waitlists::wrongOffersAndEntries);

    private final String sentence;
    private final TableCheck inTables;
    private final SpaceDateCheck perSpaceDate;

    Invariant(String sentence, TableCheck inTables, SpaceDateCheck perSpaceDate) {
        this.sentence = sentence;
        this.inTables = inTables;
        this.perSpaceDate = perSpaceDate;
    }

    public String sentence() {
        return sentence;
    }

    TableCheck inTables() {
        return inTables;
    }

    SpaceDateCheck perSpaceDate() {
        return perSpaceDate;
    }

    List<Violation> violations(Snapshot snapshot) {
        return snapshot.violations(Set.of(this));
    }
}
