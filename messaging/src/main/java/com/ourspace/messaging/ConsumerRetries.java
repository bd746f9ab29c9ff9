package com.ourspace.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The retries of the consumers of a process. A retry ends only with success, however long it takes. One that lasts
 * longer than {@link #LONG} is logged once, and so is its end; readiness and metrics show it until then.
 */
public final class ConsumerRetries {

    /** A retry that lasts longer than this is logged, and makes readiness DOWN. */
    public static final Duration LONG = Duration.ofSeconds(10);

    /** For how many seconds a listener, or one of its partitions, has been retried; 0 while it succeeds. */
    public static final String RETRYING = "ourspace.consumer.retrying";

    /** Counts failed attempts. */
    public static final String RETRIES = "ourspace.consumer.retries";

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerRetries.class);

    private final Map<RetryKey, Retry> retries = new ConcurrentHashMap<>();
    private final Set<RetryKey> registered = ConcurrentHashMap.newKeySet();
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Predicate<RetryKey> isAssigned;

    /** @param isAssigned whether this process still consumes what is retried; another one may have taken it over */
    public ConsumerRetries(MeterRegistry meters, InstantSource clock, Predicate<RetryKey> isAssigned) {
        this.meters = meters;
        this.clock = clock;
        this.isAssigned = isAssigned;
    }

    /** Registers the metrics, which are 0 as long as nothing fails. */
    public void register(RetryKey key) {
        if (registered.add(key)) {
            Gauge.builder(RETRYING, () -> seconds(key))
                    .description("Seconds for which the next records have been retried; 0 while they succeed")
                    .tags(key.tags())
                    .strongReference(true)
                    .register(meters);
            meters.counter(RETRIES, key.tags());
        }
    }

    /**
     * Records a failed attempt, after which the same records will be tried again.
     *
     * @return the retry with this attempt
     */
    public Retry failed(RetryKey key, Throwable failure) {
        return failed(key, null, failure);
    }

    /**
     * Records a failed attempt, after which the records of a partition will be tried again.
     *
     * @param offset of the first of them
     * @return the retry with this attempt
     */
    public Retry failed(RetryKey key, @Nullable Long offset, Throwable failure) {
        register(key);
        meters.counter(RETRIES, key.tags()).increment();
        Instant now = clock.instant();
        return retries.compute(key, (_, before) -> {
            Retry retry = Retry.after(before, now, offset, failure);
            if (retry.isLogged || !retry.isLong(now)) {
                return retry;
            }
            LOG.warn(
                    "{} has been retried for {} s, and still is: {}",
                    key,
                    retry.duration(now).toSeconds(),
                    retry);
            return retry.logged();
        });
    }

    /** Records that an attempt succeeded, or that another process has to retry from now on. */
    public void ended(RetryKey key) {
        Retry over = retries.remove(key);
        if (over != null && over.isLogged) {
            LOG.warn(
                    "{} goes on after {} s and {} failed attempts",
                    key,
                    over.duration(clock.instant()).toSeconds(),
                    over.attempts);
        }
    }

    /** Whether the last attempt failed. */
    public boolean isRetrying(RetryKey key) {
        return retries.containsKey(key);
    }

    /** How many attempts have failed since the last success. */
    public int attempts(RetryKey key) {
        return Optional.ofNullable(retries.get(key)).map(Retry::attempts).orElse(0);
    }

    /** The retries that last longer than {@link #LONG}, by what is retried, both as text for an operator. */
    public Map<String, String> lasting() {
        Instant now = clock.instant();
        Map<String, String> lasting = new TreeMap<>();
        assigned().forEach((key, retry) -> {
            if (retry.isLong(now)) {
                lasting.put(key.toString(), retry.toString());
            }
        });
        return lasting;
    }

    private double seconds(RetryKey key) {
        return Optional.ofNullable(assigned().get(key))
                .map(retry -> retry.duration(clock.instant()).toMillis() / 1_000.0)
                .orElse(0.0);
    }

    private Map<RetryKey, Retry> assigned() {
        retries.keySet().removeIf(key -> !isAssigned.test(key));
        return retries;
    }

    /**
     * A retry that has not ended.
     *
     * @param offset of the first record; null if records of several partitions are retried together
     * @param since when the first attempt failed
     * @param attempts how many attempts have failed
     * @param reason the class of the last failure
     */
    public record Retry(@Nullable Long offset, Instant since, int attempts, String reason, boolean isLogged) {

        private static Retry after(@Nullable Retry before, Instant now, @Nullable Long offset, Throwable failure) {
            String reason = RootCause.name(failure);
            return before == null
                    ? new Retry(offset, now, 1, reason, false)
                    : new Retry(offset, before.since, before.attempts + 1, reason, before.isLogged);
        }

        private Retry logged() {
            return new Retry(offset, since, attempts, reason, true);
        }

        private Duration duration(Instant now) {
            return Duration.between(since, now);
        }

        private boolean isLong(Instant now) {
            return duration(now).compareTo(LONG) > 0;
        }

        /** The retry as an operator reads it, with the class of the failure alone. */
        @Override
        public String toString() {
            String retry = "%d attempts since %s: %s".formatted(attempts, since, reason);
            return offset == null ? retry : "offset " + offset + ", " + retry;
        }
    }
}
