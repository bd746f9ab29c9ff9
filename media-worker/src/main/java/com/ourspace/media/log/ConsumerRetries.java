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
 * The retries of image commands. A command is retried for as long as the object store or the broker does not answer. A
 * retry that lasts longer than ten seconds is logged once, and shown in readiness and metrics until it ends.
 */
@Component("consumerRetries")
public class ConsumerRetries implements HealthIndicator {

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** A retry that lasts longer than this is logged and shown. */
    static final Duration LOG_AFTER = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerRetries.class);

    private final MeterRegistry meters;
    private final Clock clock;
    private volatile @Nullable Retry current;

    ConsumerRetries(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        Gauge.builder("ourspace.consumer.retrying", this, ConsumerRetries::seconds)
                .description("Seconds for which the next image commands have been retried; 0 while they succeed")
                .register(meters);
    }

    /**
     * Records that a batch failed and will be tried again.
     *
     * @return the wait before the next attempt: 250 ms at first, doubled each time, at most ten seconds
     */
    public synchronized Duration failed(@Nullable Throwable failure) {
        String reason = failure == null
                ? "unknown"
                : DeadLetterHeaders.rootOf(failure).getClass().getSimpleName();
        Retry before = current;
        Retry now = before == null
                ? new Retry(1, clock.instant(), false, reason)
                : new Retry(before.attempts + 1, before.since, before.isLogged, reason);
        if (!now.isLogged && isLong(now)) {
            LOG.warn(
                    "Image commands have been retried for {} s, and are still being retried: {}",
                    duration(now).toSeconds(),
                    reason);
            now = new Retry(now.attempts, now.since, true, reason);
        }
        current = now;
        meters.counter("ourspace.consumer.retries").increment();
        return waitAfter(now.attempts);
    }

    /** Records that commands were carried out. */
    public synchronized void succeeded() {
        Retry over = current;
        if (over != null && over.isLogged) {
            LOG.warn(
                    "Image commands succeed again after {} s and {} attempts",
                    duration(over).toSeconds(),
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
                .map(retry -> duration(retry).toMillis() / 1_000.0)
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
                .withDetail("reason", retry.reason)
                .build();
    }

    private boolean isLong(Retry retry) {
        return duration(retry).compareTo(LOG_AFTER) > 0;
    }

    private Duration duration(Retry retry) {
        return Duration.between(retry.since, clock.instant());
    }

    private record Retry(int attempts, Instant since, boolean isLogged, String reason) {}
}
