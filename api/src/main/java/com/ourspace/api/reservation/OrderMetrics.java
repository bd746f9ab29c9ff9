package com.ourspace.api.reservation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.ourspace.contracts.reservation.Rejection;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Measures what a guest waits for. All meters exist from the start; an order costs one or two recordings, which
 * allocate nothing.
 */
@Component
class OrderMetrics {

    /** From the arrival of a request for a slot until the log has it: POST to 202. */
    static final String ACCEPTANCE = "ourspace.orders.acceptance";

    /** From the time the log has a request that this process accepted until this process knows its decision. */
    static final String DECISION = "ourspace.orders.decision";

    /** Requests for a slot that were refused at once, by {@code reason}. */
    static final String REFUSED = "ourspace.orders.refused";

    private static final Duration[] LIMITS = Stream.of(2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000, 60_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Timer acceptance;
    private final Timer decision;
    private final Map<Class<?>, Counter> refused;

    OrderMetrics(MeterRegistry meters) {
        this.acceptance = Timer.builder(ACCEPTANCE)
                .description("Time from the arrival of a request for a slot until the log has it")
                .serviceLevelObjectives(LIMITS)
                .register(meters);
        this.decision = Timer.builder(DECISION)
                .description("Time from the acceptance of a request for a slot until its decision is known here")
                .serviceLevelObjectives(LIMITS)
                .register(meters);
        this.refused = Stream.of(
                        Rejection.class.getAnnotation(JsonSubTypes.class).value())
                .collect(Collectors.toUnmodifiableMap(
                        JsonSubTypes.Type::value,
                        type -> Counter.builder(REFUSED)
                                .description(
                                        "Requests for a slot that broke a rule when they arrived, by the code of the rule")
                                .tag("reason", type.name())
                                .register(meters)));
    }

    /** A request is in the log. */
    void accepted(long startNanos) {
        acceptance.record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
    }

    /** The decision of a request that this process accepted has come back after so long. */
    void decided(Duration sinceAcceptance) {
        decision.record(Math.max(0, sinceAcceptance.toNanos()), TimeUnit.NANOSECONDS);
    }

    void refused(Rejection rejection) {
        Objects.requireNonNull(refused.get(rejection.getClass())).increment();
    }
}
