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

/** How far the read models are behind the log: its ends and times by the broker, their bookmarks by the database. */
@Component
public class ProjectionLag {

    /** What the API reads. */
    public static final List<Topic> TOPICS = List.of(
            Topic.RESERVATION_COMMANDS,
            Topic.RESERVATION_EVENTS,
            Topic.SPACE_EVENTS,
            Topic.IMAGE_EVENTS,
            Topic.ACCOUNT_EVENTS);

    private final LogEnds log;
    private final Bookmarks bookmarks;
    private final InstantSource clock;

    ProjectionLag(LogEnds log, Bookmarks bookmarks, InstantSource clock) {
        this.log = log;
        this.bookmarks = bookmarks;
        this.clock = clock;
    }

    /** Whether the read models are being read again, and have not come up to where the log ended then. */
    public boolean isRebuilding() {
        long generation = bookmarks.generation();
        return TOPICS.stream().anyMatch(topic -> {
            Map<TopicPartition, Bookmarks.Place> places = bookmarks.places(topic.topicName());
            return bookmarks.goals(topic.topicName()).entrySet().stream()
                    .anyMatch(goal -> next(places.get(goal.getKey()), generation) < goal.getValue());
        });
    }

    /**
     * The partitions of which a record of this age or older has not been read.
     *
     * @throws org.springframework.kafka.KafkaException if the broker does not answer
     */
    public List<Behind> olderThan(Duration age) {
        // The bookmarks first: what is read meanwhile is not missed.
        long generation = bookmarks.generation();
        Map<TopicPartition, Long> next = new HashMap<>();
        TOPICS.forEach(topic -> bookmarks
                .places(topic.topicName())
                .forEach((partition, place) -> next.put(partition, next(place, generation))));
        Map<TopicPartition, Long> ends = log.of(TOPICS);
        Map<TopicPartition, Long> young = log.firstSince(TOPICS, clock.instant().minus(age));
        return ends.entrySet().stream()
                .filter(end -> next.getOrDefault(end.getKey(), 0L) < young.getOrDefault(end.getKey(), end.getValue()))
                .map(end -> new Behind(end.getKey(), end.getValue() - next.getOrDefault(end.getKey(), 0L)))
                .sorted(Comparator.comparing(behind -> behind.partition().toString()))
                .toList();
    }

    private static long next(Bookmarks.@Nullable Place place, long generation) {
        return place == null || place.generation() != generation ? 0 : place.nextOffset();
    }

    /**
     * A partition that has not been read for too long.
     *
     * @param records how many of it have not been read
     */
    public record Behind(TopicPartition partition, long records) {}
}
