package com.ourspace.acceptance.invariants;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Finds commands that wait too long for a decision, and requests that an ended hold blocked. */
final class WaitLimit {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private WaitLimit() {}

    static void exceeded(SpaceDateData data, Consumer<String> found) {
        Instant latest = data.takenAt().minus(LONGEST);
        data.undecided().stream()
                .filter(command -> command.appendedAt().isBefore(latest))
                .map(command -> "%s waits for its decision since %s".formatted(command, command.appendedAt()))
                .forEach(found);
        data.events().stream()
                .filter(event -> event.is("reservation-rejected"))
                .filter(WaitLimit::isBlockedByEndedHold)
                .map(event -> event + " was refused because of a hold that had ended")
                .forEach(found);
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
