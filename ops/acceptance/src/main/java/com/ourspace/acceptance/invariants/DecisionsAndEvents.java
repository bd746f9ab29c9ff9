package com.ourspace.acceptance.invariants;

import com.ourspace.acceptance.invariants.Tables.DecisionRow;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Compares decisions with events, the order of events, and the orders in the read model. */
final class DecisionsAndEvents {

    private DecisionsAndEvents() {}

    static void gapsAndUnpublished(Snapshot snapshot, Consumer<String> found) {
        snapshot.sentences(found, """
                SELECT CONCAT('space-date ', space_id, ':', use_date, ' has ', COUNT(*), ' decisions up to ', MAX(seq))
                  FROM decision GROUP BY space_id, use_date
                HAVING COUNT(*) <> MAX(seq) OR MIN(seq) <> 1""");
        snapshot.sentences(
                found,
                "SELECT CONCAT('the outbox still holds ', id, ' ', SUBSTRING_INDEX(messages, CHAR(10), 1))"
                        + " FROM outbox_event");
    }

    static void differences(SpaceDateData data, Consumer<String> found) {
        decisionsAndEvents(data, found);
        eventsOutOfOrder(data, found);
        ordersInReadModel(data, found);
    }

    private static void decisionsAndEvents(SpaceDateData data, Consumer<String> found) {
        Set<UUID> causes = data.events().stream()
                .map(LogRecord::causationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        // An event names the message that caused it, which a redriven command shares with its first attempt.
        Map<UUID, UUID> messages =
                data.commands().stream().collect(Collectors.toMap(LogRecord::id, LogRecord::originalId));
        Set<UUID> effective = data.decisions().stream()
                .filter(decision -> !decision.outcome().equals("NOTHING_DUE"))
                .map(DecisionRow::commandId)
                .map(id -> messages.getOrDefault(id, id))
                .collect(Collectors.toSet());
        SpaceDateData.without(effective, causes).forEach(id -> found.accept("decision " + id + " has no event"));
        SpaceDateData.without(causes, effective).forEach(id -> found.accept("event " + id + " has no decision"));
    }

    private static void eventsOutOfOrder(SpaceDateData data, Consumer<String> found) {
        long last = 0;
        for (LogRecord event : data.events()) {
            long seq = event.body().at("/decision/seq").asLong();
            if (seq < last) {
                found.accept("%s tells of decision %d after decision %d".formatted(event, seq, last));
            }
            last = Math.max(seq, last);
        }
    }

    private static void ordersInReadModel(SpaceDateData data, Consumer<String> found) {
        Map<String, String> decided = SpaceDateData.byId(data.orders());
        Map<String, String> shown = SpaceDateData.byId(data.shownOrders());
        decided.forEach((id, status) -> {
            if (!status.equals(shown.get(id))) {
                found.accept("order " + id + " is " + status + " and shown as " + shown.get(id));
            }
        });
        SpaceDateData.without(shown.keySet(), decided.keySet())
                .forEach(id -> found.accept("order " + id + " is shown and was never decided"));
    }
}
