package com.ourspace.api.status;

import com.ourspace.api.log.ConsumerGroups;
import com.ourspace.api.log.EndOffsets;
import com.ourspace.api.log.EndOffsets.Range;
import com.ourspace.api.status.PlatformStatus.DeadLetters;
import com.ourspace.api.status.PlatformStatus.Lag;
import com.ourspace.api.status.PlatformStatus.Part;
import com.ourspace.api.status.PlatformStatus.State;
import com.ourspace.contracts.Topic;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.KafkaException;
import org.springframework.stereotype.Component;

/** Looks at the platform at most once a second, however many operators watch it. */
@Component
class ObservePlatform {

    private static final Logger LOG = LoggerFactory.getLogger(ObservePlatform.class);
    private static final long MAX_AGE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final String THE_LOG = "log";
    /** The detail of the read models' health that says whether they are being rebuilt. */
    private static final String REBUILD = "rebuild";

    private static final String REBUILD_RUNS = "RUNNING";

    /** The topics with data; those of the relay are its own affair. */
    private static final List<Topic> TOPICS = Arrays.stream(Topic.values())
            .filter(topic -> !topic.name().startsWith("RELAY_"))
            .toList();

    private final Map<String, HealthIndicator> checks = new LinkedHashMap<>();
    private final EndOffsets endOffsets;
    private final ConsumerGroups groups;
    private final Clock clock;

    private @Nullable PlatformStatus latest;
    private long lookedAt;

    ObservePlatform(
            @Qualifier("db") HealthIndicator database,
            @Qualifier("log") HealthIndicator log,
            @Qualifier("projections") HealthIndicator readModels,
            @Qualifier("consumerRetriesHealthIndicator") HealthIndicator consumers,
            EndOffsets endOffsets,
            ConsumerGroups groups,
            Clock clock) {
        checks.put("database", database);
        checks.put(THE_LOG, log);
        checks.put("readModels", readModels);
        checks.put("consumers", consumers);
        this.endOffsets = endOffsets;
        this.groups = groups;
        this.clock = clock;
    }

    /** The status, at most a second old. Callers at the same time wait for one look. */
    synchronized PlatformStatus status() {
        PlatformStatus known = latest;
        if (known == null || System.nanoTime() - lookedAt > MAX_AGE_NANOS) {
            known = look();
            latest = known;
            lookedAt = System.nanoTime();
        }
        return known;
    }

    private PlatformStatus look() {
        Map<String, Health> own = new LinkedHashMap<>();
        checks.forEach((name, check) -> own.put(name, health(check)));
        List<Part> parts = new ArrayList<>();
        own.forEach((name, health) -> parts.add(new Part(name, state(health))));
        boolean isRebuilding = own.values().stream()
                .anyMatch(health -> REBUILD_RUNS.equals(health.getDetails().get(REBUILD)));
        if (parts.contains(new Part(THE_LOG, State.UP))) {
            try {
                return withLog(parts, isRebuilding);
            } catch (KafkaException away) {
                LOG.warn("The log could not be looked at: {}", away.toString());
            }
        }
        return new PlatformStatus(clock.instant(), parts, List.of(), null, isRebuilding, List.of());
    }

    private PlatformStatus withLog(List<Part> own, boolean isRebuilding) {
        List<ConsumerGroups.Group> all = groups.all();
        Map<TopicPartition, Range> ranges = endOffsets.ranges(TOPICS);
        List<Part> parts = new ArrayList<>(own);
        all.forEach(group -> parts.add(new Part(group.name(), State.of(group.members() > 0))));
        List<Lag> lag = all.stream()
                .flatMap(group -> group.unread(ranges).entrySet().stream()
                        .map(unread -> new Lag(group.name(), unread.getKey(), unread.getValue())))
                .toList();
        return new PlatformStatus(clock.instant(), parts, lag, decisions(ranges), isRebuilding, deadLetters(ranges));
    }

    private static long decisions(Map<TopicPartition, Range> ranges) {
        return ranges.entrySet().stream()
                .filter(range -> range.getKey().topic().equals(Topic.RESERVATION_EVENTS.topicName()))
                .mapToLong(range -> range.getValue().end())
                .sum();
    }

    private static List<DeadLetters> deadLetters(Map<TopicPartition, Range> ranges) {
        Map<String, Long> records = new TreeMap<>();
        ranges.forEach((partition, range) -> {
            if (partition.topic().endsWith(Topic.Name.DEAD_LETTER_SUFFIX)) {
                records.merge(partition.topic(), range.size(), Long::sum);
            }
        });
        return records.entrySet().stream()
                .map(topic -> new DeadLetters(topic.getKey(), topic.getValue()))
                .toList();
    }

    private static Health health(HealthIndicator check) {
        Health health = check.health();
        return health == null ? Health.unknown().build() : health;
    }

    private static State state(Health health) {
        return State.of(health.getStatus().equals(Status.UP));
    }
}
