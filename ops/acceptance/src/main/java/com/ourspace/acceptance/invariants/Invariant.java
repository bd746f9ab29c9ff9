package com.ourspace.acceptance.invariants;

import java.util.List;
import java.util.function.Function;

/** What always holds (product page, section 11), each with the look that finds out whether it does. */
public enum Invariant {
    I1("at most one live claim per half", Halves::takenTwice),
    I2("every live order owns exactly its halves, and nothing else owns any", Halves::misowned),
    I3("a balance is the sum of its entries, and never negative", Ledgers::unbalanced),
    I4("exactly one PAY per order that was ever COMPLETED, and refunds no more than paid", Ledgers::mispaid),
    I5("no request waits longer than 60 s, and no overdue hold blocks one", WaitLimit::exhausted),
    I6("replaying the command log gives identical decisions", Replays::differing),
    I7("every accepted request ends in an order", Answers::missing),
    I8("no event without its state, no state without its event", Reports::differing),
    I9("cancellation and expiry restore availability exactly", Halves::notRestored),
    I10("no order changes because of another order's request", CrossOrderInterference::found),
    I11("an entry on a waitlist lives only while its guest could still join", Waitlists::outdated);

    private final String sentence;
    private final Function<Snapshot, List<String>> look;

    Invariant(String sentence, Function<Snapshot, List<String>> look) {
        this.sentence = sentence;
        this.look = look;
    }

    public String sentence() {
        return sentence;
    }

    List<Violation> violations(Snapshot snapshot) {
        return look.apply(snapshot).stream()
                .map(found -> new Violation(this, found))
                .toList();
    }
}
