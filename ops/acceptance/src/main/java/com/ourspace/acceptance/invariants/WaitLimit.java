package com.ourspace.acceptance.invariants;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Finds commands that wait too long for a decision, and requests that an ended hold blocked. */
final class WaitLimit {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private WaitLimit() {}

    static List<String> exceeded(Snapshot snapshot) {
        List<String> found = new ArrayList<>(waitingTooLong(snapshot));
        found.addAll(blockedByEndedHolds(snapshot));
        return found;
    }

    private static List<String> waitingTooLong(Snapshot snapshot) {
        Set<UUID> decided = snapshot.ids("SELECT command_id FROM decision");
        Instant latest = snapshot.takenAt().minus(LONGEST);
        return snapshot.commands().stream()
                .filter(command -> command.appendedAt().isBefore(latest) && !decided.contains(command.id()))
                .map(command -> "%s waits for its decision since %s".formatted(command, command.appendedAt()))
                .toList();
    }

    private static List<String> blockedByEndedHolds(Snapshot snapshot) {
        return snapshot.events().stream()
                .filter(event -> event.is("reservation-rejected"))
                .filter(WaitLimit::isBlockedByEndedHold)
                .map(event -> event + " was refused because of a hold that had ended")
                .toList();
    }

    private static boolean isBlockedByEndedHold(LogRecord rejected) {
        String decidedAt = rejected.body().at("/decision/at").asString("");
        if (decidedAt.isEmpty()) {
            // Not an event of the booking processor; another invariant finds that it has no decision.
            return false;
        }
        Instant at = Instant.parse(decidedAt);
        for (JsonNode conflict : rejected.body().at("/rejection/conflicts")) {
            JsonNode heldUntil = conflict.path("heldUntil");
            if (heldUntil.isString() && !at.isBefore(Instant.parse(heldUntil.asString()))) {
                return true;
            }
        }
        return false;
    }
}
