package com.ourspace.acceptance.invariants;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was asked, against what was answered. */
final class Answers {

    private Answers() {}

    /** Nothing accepted is lost, and nothing is decided that was never asked. */
    static List<String> missing(Snapshot snapshot) {
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
