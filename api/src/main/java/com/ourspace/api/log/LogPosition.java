package com.ourspace.api.log;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the log has a record.
 *
 * @param appendedAt when the broker took it in, by the broker's clock
 */
public record LogPosition(TopicPartition partition, long offset, Instant appendedAt) {

    static LogPosition of(RecordMetadata written) {
        return new LogPosition(
                new TopicPartition(written.topic(), written.partition()),
                written.offset(),
                Instant.ofEpochMilli(written.timestamp()));
    }

    public static LogPosition of(ConsumerRecord<String, byte[]> read) {
        return new LogPosition(
                new TopicPartition(read.topic(), read.partition()),
                read.offset(),
                Instant.ofEpochMilli(read.timestamp()));
    }

    /**
     * Whether a reader has passed it.
     *
     * @param nextOffsets by partition, the offset that is read next; a partition that is not named has not been read
     */
    public boolean isBefore(Map<TopicPartition, Long> nextOffsets) {
        return offset < nextOffsets.getOrDefault(partition, 0L);
    }
}
