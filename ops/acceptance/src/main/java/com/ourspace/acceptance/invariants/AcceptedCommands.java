package com.ourspace.acceptance.invariants;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compares commands with decisions and orders. */
final class AcceptedCommands {

    private AcceptedCommands() {}

    /** Accepted commands without a decision, requests without an order, and decisions without a command. */
    static List<String> withoutOutcome(Snapshot snapshot) {
        List<String> found = new ArrayList<>();
        Sets.compare(
                found,
                "command",
                ids(snapshot.commands()),
                "decision",
                snapshot.ids("SELECT command_id FROM decision"));
        Set<UUID> requests = ids(snapshot.commands().stream()
                .filter(command -> command.is("request-reservation"))
                .toList());
        Set<UUID> orders = snapshot.ids("SELECT order_id FROM reservation");
        requests.stream()
                .filter(id -> !orders.contains(id))
                .forEach(id -> found.add("request " + id + " has no order"));
        return found;
    }

    private static Set<UUID> ids(List<LogRecord> records) {
        return records.stream().map(LogRecord::id).collect(Collectors.toSet());
    }
}
