package com.ourspace.booking.relay;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Notices rows that the reader has passed by, and a reader that has gone silent.
 *
 * <p>Neither should happen. But a server whose log was reset and has since grown beyond the kept position looks the
 * same as the old one, and a dead connection looks like a quiet one; only the table knows.
 */
final class StallDetector {

    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Supplier<OutboxBacklog> outbox;
    private final RelayProgress progress;
    private @Nullable Observation previous;

    StallDetector(Supplier<OutboxBacklog> outbox, RelayProgress progress) {
        this.outbox = outbox;
        this.progress = progress;
    }

    /** Looks at the table; true if a row seen by the look before should be gone by now. */
    boolean findsRowLeftBehind() {
        OutboxBacklog backlog = outbox.get();
        Observation before = previous;
        // In this order: a row deleted before the query belongs to a batch that had been started before it.
        previous = new Observation(backlog, Math.max(backlog.lastId(), progress.highestStartedId()));
        return before != null && before.isSamePlace(backlog) && (hasPassed(before) || isSilent());
    }

    /** Begins anew, as after a change of the reader. */
    void forget() {
        previous = null;
    }

    /** Rows come in the order of their commits: one that was not there at the look came after all that were. */
    private boolean hasPassed(Observation observation) {
        return progress.highestFinishedId() > observation.highestKnownId();
    }

    private boolean isSilent() {
        return progress.idle().compareTo(SILENCE) > 0;
    }

    private record Observation(OutboxBacklog backlog, long highestKnownId) {

        boolean isSamePlace(OutboxBacklog later) {
            return later.rows() > 0 && later.firstId() == backlog.firstId();
        }
    }
}
