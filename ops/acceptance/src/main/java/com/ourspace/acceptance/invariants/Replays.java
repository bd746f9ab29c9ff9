package com.ourspace.acceptance.invariants;

import com.ourspace.acceptance.invariants.Tables.DecisionRow;
import com.ourspace.booking.reservation.Replay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Decides the command log again and compares the hashes: each hash covers its decision and all earlier ones. */
final class Replays {

    private Replays() {}

    static void differences(SpaceDateData data, Consumer<String> found) {
        if (!data.key().isSpaceDate()) {
            return;
        }
        Map<UUID, DecisionRow> stored = new HashMap<>();
        data.decisions().forEach(decision -> stored.put(decision.commandId(), decision));
        Replay replay = new Replay(data.key().spaceDate());
        for (LogRecord command : data.commands()) {
            DecisionRow decision = stored.get(command.id());
            // Another invariant finds missing decisions; only the first difference of a chain counts.
            if (decision != null
                    && !Arrays.equals(replay.decide(command.source(), decision.facts()), decision.hash())) {
                found.accept("decision %d is not what %s leads to".formatted(decision.seq(), command));
                return;
            }
        }
    }
}
