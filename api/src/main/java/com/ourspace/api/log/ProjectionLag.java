package com.ourspace.api.log;

import com.ourspace.contracts.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the read models are behind the log: its ends and times by the broker, the stored offsets by the database. */
@Component
public class ProjectionLag {

    /** The topics that the API reads. */
    public static final List<Topic> TOPICS = List.of(
            Topic.RESERVATION_COMMANDS,
            Topic.RESERVATION_EVENTS,
            Topic.SPACE_EVENTS,
            Topic.IMAGE_EVENTS,
            Topic.ACCOUNT_EVENTS);

    private final EndOffsets log;
    private final ProjectionOffsets projectionOffsets;
    private final InstantSource clock;

    ProjectionLag(EndOffsets log, ProjectionOffsets projectionOffsets, InstantSource clock) {
        this.log = log;
        this.projectionOffsets = projectionOffsets;
        this.clock = clock;
    }

    /** Whether other tables are being filled from the log, or compared with the present ones. */
    public boolean isRebuilding() {
        return projectionOffsets.isRebuilding();
    }

    /**
     * The partitions of which a record of this age or older has not been read.
     *
     * @throws org.springframework.kafka.KafkaException if the broker does not answer
     */
    public List<Behind> olderThan(Duration age) {
        // The stored offsets are read before the end offsets, so that no lag is under-reported.
        long generation = projectionOffsets.generation();
        Map<TopicPartition, Long> next = new HashMap<>();
        TOPICS.forEach(topic -> projectionOffsets
                .storedOffsets(topic.topicName())
                .forEach((partition, storedOffset) -> next.put(partition, next(storedOffset, generation))));
        Map<TopicPartition, Long> ends = log.of(TOPICS);
        Map<TopicPartition, Long> young = log.firstSince(TOPICS, clock.instant().minus(age));
        return ends.entrySet().stream()
                .filter(end -> next.getOrDefault(end.getKey(), 0L) < young.getOrDefault(end.getKey(), end.getValue()))
                .map(end -> new Behind(end.getKey(), end.getValue() - next.getOrDefault(end.getKey(), 0L)))
                .sorted(Comparator.comparing(behind -> behind.partition().toString()))
                .toList();
    }

    private static long next(ProjectionOffsets.@Nullable StoredOffset storedOffset, long generation) {
        return storedOffset == null || storedOffset.generation() != generation ? 0 : storedOffset.nextOffset();
    }

    /**
     * A partition that has not been read for too long.
     *
     * @param records how many of it have not been read
     */
    public record Behind(TopicPartition partition, long records) {}
}
