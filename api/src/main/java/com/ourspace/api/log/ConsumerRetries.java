package com.ourspace.api.log;

import com.ourspace.contracts.DeadLetterHeaders;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which listeners try the same batch again and again, and since when: a retry without an end is never silent. One that
 * lasts longer than {@link #LONG} is logged once, and its end too; metrics and readiness show it as well.
 */
@Component
public class ConsumerRetries {

    /** A retry of this length is no hiccup any more. */
    public static final Duration LONG = Duration.ofSeconds(10);

    /** For how many seconds the listener has tried the same batch; 0 while it goes on. */
    static final String RETRYING = "ourspace.consumer.retrying";

    /** Counts attempts that failed, by listener. */
    static final String RETRIES = "ourspace.consumer.retries";

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerRetries.class);

    private final Map<String, Retry> retries = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final InstantSource clock;

    ConsumerRetries(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** Makes a listener known, so that its gauge says 0 from the beginning. */
    void register(String listener) {
        Gauge.builder(RETRYING, () -> seconds(listener))
                .tag("listener", listener)
                .description("Seconds for which the same batch has been tried; 0 while the listener goes on")
                .strongReference(true)
                .register(meters);
        meters.counter(RETRIES, "listener", listener);
    }

    /**
     * Notes that an attempt failed, and that the batch will be tried again.
     *
     * @return the retry as it stands with this attempt
     */
    Retry failed(String listener, FailureKind kind, RuntimeException failure) {
        meters.counter(RETRIES, "listener", listener).increment();
        Instant now = clock.instant();
        return retries.compute(listener, (_, before) -> {
            Retry retry = (before == null ? Retry.since(now) : before).with(kind, failure);
            if (retry.isLogged() || Duration.between(retry.since(), now).compareTo(LONG) < 0) {
                return retry;
            }
            LOG.warn(
                    "{} has tried the same batch {} times since {}, and goes on trying: {}",
                    listener,
                    retry.attempts(),
                    retry.since(),
                    retry.reason());
            return retry.logged();
        });
    }

    /** Notes that the batch was written, or belongs to another consumer now. */
    void ended(String listener) {
        Retry retry = retries.remove(listener);
        if (retry != null && retry.isLogged()) {
            LOG.warn("{} goes on after {} failed attempts since {}", listener, retry.attempts(), retry.since());
        }
    }

    private double seconds(String listener) {
        return Optional.ofNullable(retries.get(listener))
                .map(retry -> Duration.between(retry.since(), clock.instant()).toMillis() / 1_000.0)
                .orElse(0.0);
    }

    /** How often the batch at hand failed because of a bug. */
    int bugs(String listener) {
        return Optional.ofNullable(retries.get(listener)).map(Retry::bugs).orElse(0);
    }

    /** How often the batch at hand has failed. */
    int attempts(String listener) {
        return Optional.ofNullable(retries.get(listener)).map(Retry::attempts).orElse(0);
    }

    /** Whether the listener tries a batch again at present. */
    public boolean isRetrying(String listener) {
        return retries.containsKey(listener);
    }

    /** Retries that last too long already, by listener. */
    public Map<String, Retry> longOnes() {
        Instant latest = clock.instant().minus(LONG);
        Map<String, Retry> found = new TreeMap<>();
        retries.forEach((listener, retry) -> {
            if (!retry.since().isAfter(latest)) {
                found.put(listener, retry);
            }
        });
        return found;
    }

    /**
     * A batch that is tried again.
     *
     * @param since when it failed first
     * @param attempts how many have failed
     * @param bugs how many of them because of a bug
     * @param reason the latest one's
     */
    public record Retry(Instant since, int attempts, int bugs, String reason, boolean isLogged) {

        private static Retry since(Instant now) {
            return new Retry(now, 0, 0, "", false);
        }

        private Retry with(FailureKind kind, RuntimeException failure) {
            return new Retry(since, attempts + 1, bugs + (kind == FailureKind.BUG ? 1 : 0), why(failure), isLogged);
        }

        /** The class alone: a message may quote what it stumbled over. */
        private static String why(RuntimeException failure) {
            return DeadLetterHeaders.rootOf(failure).getClass().getSimpleName();
        }

        private Retry logged() {
            return new Retry(since, attempts, bugs, reason, true);
        }
    }
}
