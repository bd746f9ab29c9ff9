package com.ourspace.booking.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far the relay is, for those who watch it. */
final class RelayProgress {

    private static final double[] BATCH_SIZES = {1, 2, 5, 10, 20, 50, 100, 500};
    private static final Duration[] DELAYS = Stream.of(5, 10, 25, 50, 100, 250, 1_000, 5_000, 30_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final InstantSource clock;
    private final Counter published;
    private final Timer delay;
    private final DistributionSummary batch;
    private final Deque<OutboxRow> underWay = new ConcurrentLinkedDeque<>();
    private volatile @Nullable RejectedRow refused;
    private volatile long highestStartedId;
    private volatile long highestFinishedId;
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
        this.delay = Timer.builder("ourspace.relay.delay")
                .description("Time from the writing of a row of the outbox until Kafka has acknowledged its messages")
                .serviceLevelObjectives(DELAYS)
                .register(meters);
        this.batch = DistributionSummary.builder("ourspace.relay.batch")
                .description("Rows of the outbox that were published together")
                .serviceLevelObjectives(BATCH_SIZES)
                .register(meters);
    }

    void started(List<OutboxRow> rows) {
        highestStartedId = Math.max(highestStartedId, highestId(rows));
        underWay.addAll(rows);
    }

    /** Kafka has these rows. */
    void acknowledged(List<OutboxRow> rows) {
        published.increment(rows.stream().mapToInt(row -> row.messages().size()).sum());
        batch.record(rows.size());
        long now = clock.millis();
        for (OutboxRow row : rows) {
            delay.record(Math.max(0, now - row.createdAt().toEpochMilli()), TimeUnit.MILLISECONDS);
        }
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
