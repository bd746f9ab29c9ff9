package com.ourspace.booking.log;

import com.ourspace.contracts.DeadLetterHeaders;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * What is tried again and again, and since when. Nothing is given up because it takes long; but whatever takes longer
 * than ten seconds is said in the log, once, and shown in readiness and metrics until it is over.
 */
@Component("consumerRetries")
public class ConsumerRetries implements HealthIndicator {

    /** Retries that last longer than this are logged. */
    static final Duration LONG = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerRetries.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final MeterRegistry meters;
    private final BiPredicate<String, TopicPartition> isAssigned;
    private final Clock clock;
    private final Map<RecordPosition, Retry> retries = new ConcurrentHashMap<>();
    private final Set<RecordPosition> measured = ConcurrentHashMap.newKeySet();

    @Autowired
    ConsumerRetries(MeterRegistry meters, KafkaListenerEndpointRegistry listeners, Clock clock) {
        this(meters, (listener, partition) -> isAssigned(listeners, listener, partition), clock);
    }

    ConsumerRetries(MeterRegistry meters, BiPredicate<String, TopicPartition> isAssigned, Clock clock) {
        this.meters = meters;
        this.isAssigned = isAssigned;
        this.clock = clock;
    }

    /**
     * Notes that the records of this partition from this offset on could not be handled, and will be tried again.
     *
     * @return how long to wait before that: doubled each time, up to five seconds
     */
    Duration failed(String listener, TopicPartition partition, long offset, Throwable reason) {
        RecordPosition recordPosition = new RecordPosition(listener, partition);
        Retry before = retries.get(recordPosition);
        // A partition that moved away and came back has begun anew.
        Retry now = before == null
                ? new Retry(offset, 1, clock.instant(), false, reason)
                : new Retry(offset, before.attempts + 1, before.since, before.told, reason);
        retries.put(recordPosition, now.told || !isLong(now) ? now : told(recordPosition, now));
        measure(recordPosition);
        meters.counter("ourspace.consumer.retries", tags(recordPosition)).increment();
        int doublings = Math.min(now.attempts - 1, 10);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** Notes that this partition goes on. */
    void succeeded(String listener, TopicPartition partition) {
        Retry over = retries.remove(new RecordPosition(listener, partition));
        if (over != null && over.told) {
            LOG.warn(
                    "{} goes on with {} after {} s and {} attempts",
                    listener,
                    partition,
                    lasts(over).toSeconds(),
                    over.attempts);
        }
    }

    /** Whether this partition is being tried again. */
    boolean isRetrying(String listener, TopicPartition partition) {
        return retries.containsKey(new RecordPosition(listener, partition));
    }

    private Retry told(RecordPosition recordPosition, Retry retry) {
        LOG.warn(
                "{} has tried {} from offset {} on for {} s, and goes on trying: {}",
                recordPosition.listener,
                recordPosition.partition,
                retry.offset,
                lasts(retry).toSeconds(),
                retry.why());
        return new Retry(retry.offset, retry.attempts, retry.since, true, retry.reason);
    }

    private void measure(RecordPosition recordPosition) {
        if (measured.add(recordPosition)) {
            Gauge.builder("ourspace.consumer.retrying", () -> seconds(recordPosition))
                    .description("Seconds for which a partition's next records have been tried; 0 while it goes on")
                    .tags(tags(recordPosition))
                    .strongReference(true)
                    .register(meters);
        }
    }

    private double seconds(RecordPosition recordPosition) {
        return Optional.ofNullable(mine().get(recordPosition))
                .map(retry -> lasts(retry).toMillis() / 1_000.0)
                .orElse(0.0);
    }

    private static Tags tags(RecordPosition recordPosition) {
        return Tags.of(
                "listener",
                recordPosition.listener,
                "topic",
                recordPosition.partition.topic(),
                "partition",
                Integer.toString(recordPosition.partition.partition()));
    }

    /** DOWN while a partition has been tried for longer than ten seconds, with where and why. */
    @Override
    public Health health() {
        Map<String, String> lasting = new TreeMap<>();
        mine().forEach((recordPosition, retry) -> {
            if (isLong(retry)) {
                lasting.put(
                        recordPosition.listener + " " + recordPosition.partition,
                        "offset " + retry.offset + " since " + retry.since + ", " + retry.attempts + " attempts: "
                                + retry.why());
            }
        });
        return lasting.isEmpty()
                ? Health.up().build()
                : Health.down().withDetails(Map.copyOf(lasting)).build();
    }

    /** Ends the retries of partitions that another process has taken over. */
    private Map<RecordPosition, Retry> mine() {
        retries.keySet()
                .removeIf(recordPosition -> !isAssigned.test(recordPosition.listener, recordPosition.partition));
        return retries;
    }

    private static boolean isAssigned(
            KafkaListenerEndpointRegistry listeners, String listener, TopicPartition partition) {
        return Optional.ofNullable(listeners.getListenerContainer(listener))
                .map(MessageListenerContainer::getAssignedPartitions)
                .filter(assigned -> assigned.contains(partition))
                .isPresent();
    }

    private boolean isLong(Retry retry) {
        return lasts(retry).compareTo(LONG) > 0;
    }

    private Duration lasts(Retry retry) {
        return Duration.between(retry.since, clock.instant());
    }

    private record RecordPosition(String listener, TopicPartition partition) {}

    private record Retry(long offset, int attempts, Instant since, boolean told, Throwable reason) {

        /** The class alone: a message may quote what it stumbled over. */
        String why() {
            return DeadLetterHeaders.rootOf(reason).getClass().getSimpleName();
        }
    }
}
