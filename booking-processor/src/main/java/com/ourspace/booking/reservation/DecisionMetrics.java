package com.ourspace.booking.reservation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Measures decisions once they are committed. All meters exist from the start, so that a rate begins at zero, and so
 * that counting a decision is one look into a map and a few additions.
 */
@Component
class DecisionMetrics {

    /** Counts decisions by {@code outcome} and {@code reason}, the code of a refusal or {@code NONE}. */
    static final String DECISIONS = "ourspace.decisions";

    /** The number of decisions of one commit. */
    static final String BATCH = "ourspace.decisions.batch";

    /** How long one commit takes, with the reading of the state it decides against. */
    static final String COMMIT = "ourspace.decisions.commit";

    /** How long a command has been in the log when its decision is committed. */
    static final String DELAY = "ourspace.decisions.delay";

    private static final double[] BATCH_SIZES = {1, 2, 5, 10, 20, 50, 100, 200, 500};
    private static final Duration[] COMMITS = {
        millis(5), millis(10), millis(25), millis(50), millis(100), millis(250), millis(1_000), millis(5_000)
    };
    private static final Duration[] DELAYS = {
        millis(5),
        millis(10),
        millis(25),
        millis(50),
        millis(100),
        millis(250),
        millis(500),
        millis(1_000),
        millis(2_500),
        millis(10_000),
        millis(60_000)
    };

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<Outcome, Counter> decisions = new ConcurrentHashMap<>();
    private final DistributionSummary batch;
    private final Timer commit;
    private final Timer delay;

    DecisionMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        this.batch = DistributionSummary.builder(BATCH)
                .description("Decisions of one commit")
                .serviceLevelObjectives(BATCH_SIZES)
                .register(meters);
        this.commit = Timer.builder(COMMIT)
                .description("Time of one commit, with reading what it decides against")
                .serviceLevelObjectives(COMMITS)
                .register(meters);
        this.delay = Timer.builder(DELAY)
                .description("Time from a command's append to the log until its decision is committed")
                .serviceLevelObjectives(DELAYS)
                .register(meters);
        Outcome.all().forEach(this::counter);
    }

    /**
     * Counts the decisions of one commit.
     *
     * @param startNanos when their batch was begun, by {@link System#nanoTime}
     */
    void committed(List<DecisionRecord> decided, long startNanos) {
        if (decided.isEmpty()) {
            return;
        }
        commit.record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
        batch.record(decided.size());
        long now = clock.millis();
        for (DecisionRecord each : decided) {
            delay.record(Math.max(0, now - each.decision().at().at().toEpochMilli()), TimeUnit.MILLISECONDS);
            counter(Outcome.of(each.decision())).increment();
        }
    }

    private Counter counter(Outcome outcome) {
        Counter known = decisions.get(outcome);
        return known != null ? known : decisions.computeIfAbsent(outcome, this::register);
    }

    private Counter register(Outcome outcome) {
        return Counter.builder(DECISIONS)
                .description("Committed decisions, by outcome and the code of a refusal")
                .tag("outcome", outcome.name())
                .tag("reason", Objects.requireNonNullElse(outcome.reason(), "NONE"))
                .register(meters);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
