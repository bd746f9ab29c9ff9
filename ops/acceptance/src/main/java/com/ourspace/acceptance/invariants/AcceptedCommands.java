package com.ourspace.acceptance.invariants;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Compares commands with decisions and orders. */
final class AcceptedCommands {

    private AcceptedCommands() {}

    /** Accepted commands without a decision, requests without an order, and decisions without a command. */
    static void withoutOutcome(SpaceDateData data, Consumer<String> found) {
        data.undecided().forEach(command -> found.accept("command " + command.id() + " has no decision"));
        SpaceDateData.without(
                        data.decidedIds(),
                        data.commands().stream().map(LogRecord::id).collect(Collectors.toSet()))
                .forEach(id -> found.accept("decision " + id + " has no command"));
        Set<String> orders = SpaceDateData.ids(data.orders());
        data.commands().stream()
                .filter(command -> command.is("request-reservation"))
                .filter(request -> !orders.contains(request.originalId().toString()))
                .filter(request -> !data.decidedElsewhere().test(request.originalId()))
                .forEach(request -> found.accept("request " + request.id() + " has no order"));
    }
}
