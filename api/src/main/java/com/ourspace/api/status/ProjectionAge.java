package com.ourspace.api.status;

import com.ourspace.api.log.EndOffsets.Range;
import com.ourspace.api.log.ProjectionLag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/**
 * For how long the read models have lacked records, seen from one look at the log to the next: a record that was there
 * at an earlier look and has not been read since is at least as old as that look. No record has to be read for this.
 */
@Component
class ProjectionAge {

    private static final Set<String> TOPICS = topics();

    private final InstantSource clock;
    /** By partition, the end of the log at an earlier look, up to which it has not been read yet. */
    private final Map<TopicPartition, Mark> unread = new HashMap<>();

    private final Map<String, Double> records = new TreeMap<>();
    private final Map<String, Double> seconds = new TreeMap<>();

    ProjectionAge(InstantSource clock) {
        this.clock = clock;
    }

    private static Set<String> topics() {
        Set<String> topics = new HashSet<>();
        ProjectionLag.TOPICS.forEach(topic -> topics.add(topic.topicName()));
        return Set.copyOf(topics);
    }

    /**
     * Takes in a look at the log.
     *
     * @param next by partition, the offset that the read models read next, as it was before the look
     */
    void observe(Map<TopicPartition, Long> next, Map<TopicPartition, Range> ranges) {
        Instant now = clock.instant();
        for (String topic : TOPICS) {
            records.put(topic, 0.0);
            seconds.put(topic, 0.0);
        }
        ranges.forEach((partition, range) -> {
            if (TOPICS.contains(partition.topic())) {
                observe(partition, Math.max(next.getOrDefault(partition, 0L), range.start()), range.end(), now);
            }
        });
    }

    private void observe(TopicPartition partition, long next, long end, Instant now) {
        Mark mark = unread.get(partition);
        if (next >= end) {
            unread.remove(partition);
        } else if (mark == null || next >= mark.end) {
            unread.put(partition, new Mark(end, now));
        } else {
            seconds.merge(partition.topic(), Duration.between(mark.at, now).toMillis() / 1_000.0, Math::max);
        }
        records.merge(partition.topic(), (double) Math.max(0, end - next), Double::sum);
    }

    /** By topic, how many records the read models lack. */
    Map<String, Double> records() {
        return records;
    }

    /** By topic, for how long at least they have lacked the oldest of them; 0 if they lack none for longer. */
    Map<String, Double> seconds() {
        return seconds;
    }

    private record Mark(long end, Instant at) {}
}
