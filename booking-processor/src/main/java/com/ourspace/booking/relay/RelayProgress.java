package com.ourspace.booking.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** How far the relay is, for those who watch it. */
final class RelayProgress {

    private final InstantSource clock;
    private final Counter published;
    private final Deque<OutboxRow> underWay = new ConcurrentLinkedDeque<>();
    private volatile @Nullable RejectedRow refused;
    private volatile long highestStartedId;
    private volatile long highestFinishedId;
    private volatile long outboxRows;
    private volatile long idleSinceNanos = System.nanoTime();

    RelayProgress(InstantSource clock, MeterRegistry meters) {
        this.clock = clock;
        this.published = Counter.builder("ourspace.relay.published")
                .description("Messages of the outbox that Kafka has acknowledged")
                .register(meters);
        Gauge.builder("ourspace.relay.lag", this, RelayProgress::lagSeconds)
                .description("Age of the oldest row that is being published; 0 when there is none")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("ourspace.relay.refused", this, progress -> progress.refused == null ? 0 : 1)
                .description("1 while Kafka refuses a row for good, so that nothing behind it is published")
                .register(meters);
        Gauge.builder("ourspace.outbox.rows", this, progress -> progress.outboxRows)
                .description("Rows in the outbox, as the active relay saw them last")
                .register(meters);
    }

    void sees(OutboxBacklog backlog) {
        outboxRows = backlog.rows();
    }

    void started(List<OutboxRow> rows) {
        highestStartedId = Math.max(highestStartedId, highestId(rows));
        underWay.addAll(rows);
    }

    /** Kafka has these rows. */
    void acknowledged(List<OutboxRow> rows) {
        published.increment(rows.stream().mapToInt(row -> row.messages().size()).sum());
        refused = null;
    }

    /** These rows are published and deleted. */
    void finished(List<OutboxRow> rows) {
        highestFinishedId = Math.max(highestFinishedId, highestId(rows));
        rows.forEach(underWay::remove);
        idleSinceNanos = System.nanoTime();
    }

    /** It is stuck at this row until Kafka takes it, or the run ends. */
    void refused(RejectedRow row) {
        refused = row;
    }

    Optional<RejectedRow> refused() {
        return Optional.ofNullable(refused);
    }

    /** The run of the reader is over, and nothing is under way any more. */
    void ended() {
        refused = null;
        idleSinceNanos = System.nanoTime();
        underWay.clear();
    }

    /** The highest id the relay has ever taken up. */
    long highestStartedId() {
        return highestStartedId;
    }

    /** The highest id the relay is done with. */
    long highestFinishedId() {
        return highestFinishedId;
    }

    /** How long there has been nothing to do. */
    Duration idle() {
        return !underWay.isEmpty() ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - idleSinceNanos);
    }

    double lagSeconds() {
        OutboxRow oldest = underWay.peekFirst();
        return oldest == null
                ? 0
                : Duration.between(oldest.createdAt(), clock.instant()).toMillis() / 1_000.0;
    }

    private static long highestId(List<OutboxRow> rows) {
        return rows.stream().mapToLong(OutboxRow::id).max().orElse(0);
    }
}
