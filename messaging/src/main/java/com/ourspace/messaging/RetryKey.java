package com.ourspace.messaging;

import io.micrometer.core.instrument.Tags;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What is retried as one: the batches of a listener, or the records of one of its partitions.
 *
 * @param partition null if a failure holds up all partitions of the listener
 */
public record RetryKey(String listener, @Nullable TopicPartition partition) {

    /** The batches of a listener. */
    public static RetryKey of(String listener) {
        return new RetryKey(listener, null);
    }

    Tags tags() {
        Tags tags = Tags.of("listener", listener);
        return partition == null
                ? tags
                : tags.and("topic", partition.topic(), "partition", Integer.toString(partition.partition()));
    }

    /** The listener, and the partition if there is one, as {@code listener topic-7}. */
    @Override
    public String toString() {
        return partition == null ? listener : listener + " " + partition;
    }
}
