package com.ourspace.acceptance.invariants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Compares decisions with events, the order of events, and the orders in the read model. */
final class DecisionsAndEvents {

    private DecisionsAndEvents() {}

    static List<String> differences(Snapshot snapshot) {
        List<String> found = new ArrayList<>(gapsInDecisions(snapshot));
        found.addAll(decisionsAndEvents(snapshot));
        found.addAll(eventsOutOfOrder(snapshot));
        found.addAll(snapshot.sentences("SELECT CONCAT('the outbox still holds ', id, ' ',"
                + " SUBSTRING_INDEX(messages, CHAR(10), 1)) FROM outbox_event"));
        found.addAll(ordersInReadModel(snapshot));
        return found;
    }

    private static List<String> gapsInDecisions(Snapshot snapshot) {
        return snapshot.sentences("""
                SELECT CONCAT('space-date ', space_id, ':', use_date, ' has ', COUNT(*), ' decisions up to ', MAX(seq))
                  FROM decision GROUP BY space_id, use_date
                HAVING COUNT(*) <> MAX(seq) OR MIN(seq) <> 1""");
    }

    private static List<String> decisionsAndEvents(Snapshot snapshot) {
        Set<UUID> causes = new HashSet<>();
        snapshot.events().stream()
                .map(LogRecord::causationId)
                .filter(Objects::nonNull)
                .forEach(causes::add);
        List<String> found = new ArrayList<>();
        Set<UUID> effective = snapshot.ids("SELECT command_id FROM decision WHERE outcome <> 'NOTHING_DUE'");
        Sets.compare(found, "decision", effective, "event", causes);
        return found;
    }

    private static List<String> eventsOutOfOrder(Snapshot snapshot) {
        List<String> found = new ArrayList<>();
        Map<String, Long> last = new HashMap<>();
        for (LogRecord event : snapshot.events()) {
            long seq = event.body().at("/decision/seq").asLong();
            long before = last.getOrDefault(event.key(), 0L);
            if (seq < before) {
                found.add("%s tells of decision %d after decision %d".formatted(event, seq, before));
            }
            last.put(event.key(), Math.max(seq, before));
        }
        return found;
    }

    private static List<String> ordersInReadModel(Snapshot snapshot) {
        Map<UUID, String> decided = Snapshot.byId(snapshot.booking(), "SELECT order_id, status FROM reservation");
        Map<UUID, String> shown = Snapshot.byId(snapshot.api(), "SELECT order_id, status FROM order_view");
        List<String> found = new ArrayList<>();
        decided.forEach((id, status) -> {
            if (!status.equals(shown.get(id))) {
                found.add("order " + id + " is " + status + " and shown as " + shown.get(id));
            }
        });
        shown.keySet().stream()
                .filter(id -> !decided.containsKey(id))
                .forEach(id -> found.add("order " + id + " is shown and was never decided"));
        return found;
    }
}
