package com.ourspace.acceptance.invariants;

import java.util.List;
import java.util.function.Function;

/** The invariants of the platform (product page, section 11), each with the check that finds violations. */
public enum Invariant {
    I1("at most one live claim per half", Halves::takenTwice),
    I2("every live order owns exactly its halves, and nothing else owns any", Halves::wrongOwners),
    I3("a balance is the sum of its entries, and never negative", Ledgers::unbalanced),
    I4("exactly one PAY per order that was ever COMPLETED, and refunds no more than paid", Ledgers::wrongPayments),
    I5("no request waits longer than 60 s, and no overdue hold blocks one", WaitLimit::exceeded),
    I6("replaying the command log gives identical decisions", Replays::differences),
    I7("every accepted request ends in an order", AcceptedCommands::withoutOutcome),
    I8("no event without its state, no state without its event", DecisionsAndEvents::differences),
    I9("cancellation and expiry restore availability exactly", Halves::differencesInReadModel),
    I10("no order changes because of another order's request", CrossOrderInterference::found),
    I11("an entry on a waitlist lives only while its guest could still join", Waitlists::outdated);

    private final String sentence;
    private final Function<Snapshot, List<String>> check;

    Invariant(String sentence, Function<Snapshot, List<String>> check) {
        this.sentence = sentence;
        this.check = check;
    }

    public String sentence() {
        return sentence;
    }

    List<Violation> violations(Snapshot snapshot) {
        return check.apply(snapshot).stream()
                .map(found -> new Violation(this, found))
                .toList();
    }
}
