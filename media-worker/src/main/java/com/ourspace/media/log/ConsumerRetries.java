package com.ourspace.media.log;

import com.ourspace.contracts.DeadLetterHeaders;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * What is tried again and again, and since when. Nothing is given up because the object store or the broker is away for
 * long; but what takes longer than ten seconds is said in the log, once, and shown in readiness and metrics until it is
 * over.
 */
@Component("consumerRetries")
public class ConsumerRetries implements HealthIndicator {

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** What takes longer than this is told. */
    static final Duration LONG = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerRetries.class);

    private final MeterRegistry meters;
    private final Clock clock;
    private volatile @Nullable Retry current;

    ConsumerRetries(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        Gauge.builder("ourspace.consumer.retrying", this, ConsumerRetries::seconds)
                .description("Seconds for which the next image commands have been tried; 0 while they go on")
                .register(meters);
    }

    /**
     * Notes that what was polled could not be carried out, and will be tried again.
     *
     * @return how long to wait before: a quarter of a second at first, twice as long each time, at most ten seconds
     */
    public synchronized Duration failed(@Nullable Throwable trouble) {
        String why = trouble == null
                ? "unknown"
                : DeadLetterHeaders.rootOf(trouble).getClass().getSimpleName();
        Retry before = current;
        Retry now = before == null
                ? new Retry(1, clock.instant(), false, why)
                : new Retry(before.attempts + 1, before.since, before.told, why);
        if (!now.told && isLong(now)) {
            LOG.warn(
                    "Image commands have been tried for {} s, and go on being tried: {}",
                    lasts(now).toSeconds(),
                    why);
            now = new Retry(now.attempts, now.since, true, why);
        }
        current = now;
        meters.counter("ourspace.consumer.retries").increment();
        return waitAfter(now.attempts);
    }

    /** Notes that what was polled has been carried out. */
    public synchronized void succeeded() {
        Retry over = current;
        if (over != null && over.told) {
            LOG.warn(
                    "Image commands go on after {} s and {} attempts",
                    lasts(over).toSeconds(),
                    over.attempts);
        }
        current = null;
    }

    private static Duration waitAfter(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, Long.SIZE / 4));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private double seconds() {
        return Optional.ofNullable(current)
                .map(retry -> lasts(retry).toMillis() / 1_000.0)
                .orElse(0.0);
    }

    /** DOWN while image commands have been tried for longer than ten seconds. */
    @Override
    public Health health() {
        Retry retry = current;
        if (retry == null || !isLong(retry)) {
            return Health.up().build();
        }
        return Health.down()
                .withDetail("since", retry.since.toString())
                .withDetail("attempts", retry.attempts)
                .withDetail("reason", retry.why)
                .build();
    }

    private boolean isLong(Retry retry) {
        return lasts(retry).compareTo(LONG) > 0;
    }

    private Duration lasts(Retry retry) {
        return Duration.between(retry.since, clock.instant());
    }

    private record Retry(int attempts, Instant since, boolean told, String why) {}
}
