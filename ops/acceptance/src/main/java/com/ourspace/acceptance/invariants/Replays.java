package com.ourspace.acceptance.invariants;

import com.ourspace.booking.reservation.Replay;
import com.ourspace.contracts.reservation.SpaceDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Decides the command log again and compares the hashes: each hash covers its decision and all earlier ones. */
final class Replays {

    private Replays() {}

    static List<String> differences(Snapshot snapshot) {
        Map<UUID, Stored> stored = stored(snapshot);
        Map<String, Replay> replays = new HashMap<>();
        Set<String> lost = new HashSet<>();
        List<String> found = new ArrayList<>();
        for (LogRecord command : snapshot.commands()) {
            Stored decision = stored.get(command.id());
            // Another invariant finds missing decisions; only the first difference of a chain counts.
            if (decision == null || lost.contains(command.key())) {
                continue;
            }
            byte[] hash =
                    replays.computeIfAbsent(command.key(), Replays::begin).decide(command.source(), decision.facts);
            if (!Arrays.equals(hash, decision.hash)) {
                lost.add(command.key());
                found.add("decision %d is not what %s leads to".formatted(decision.seq, command));
            }
        }
        return found;
    }

    private static Replay begin(String key) {
        return new Replay(SpaceDate.parse(key).orElseThrow());
    }

    private static Map<UUID, Stored> stored(Snapshot snapshot) {
        Map<UUID, Stored> stored = new HashMap<>();
        snapshot.booking().query("SELECT command_id, seq, facts, hash FROM decision", row -> {
            stored.put(
                    Snapshot.uuid(row.getBytes("command_id")),
                    new Stored(row.getLong("seq"), row.getString("facts"), row.getBytes("hash")));
        });
        return stored;
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
    private record Stored(long seq, String facts, byte[] hash) {}
}
