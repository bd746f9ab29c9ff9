package com.ourspace.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ourspace.contracts.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of the log, some bytes at a time, without a consumer group: nothing is committed, and nobody is
 * rebalanced. Keys and values are bytes, because a record may be anything.
 */
public final class LogReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    /** Fetched records are in memory until they are polled. */
    private static final int FETCHED_BYTES = 4 << 20;

    private final KafkaConsumer<byte[], byte[]> consumer;

    /** @param kafka the settings of a Kafka client */
    public LogReader(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("fetch.max.bytes", FETCHED_BYTES);
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The partitions of a topic; empty if there is no such topic. */
    public List<TopicPartition> partitions(Topic topic) {
        return consumer.listTopics().getOrDefault(topic.topicName(), List.of()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .sorted((one, other) -> Integer.compare(one.partition(), other.partition()))
                .toList();
    }

    /** The offset behind the last record of a partition. */
    public long end(TopicPartition partition) {
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    /** The record at this position; empty if it was deleted or never written. */
    public Optional<ConsumerRecord<byte[], byte[]>> read(Position position) {
        return first(position.topicPartition(), position.offset(), position.offset() + 1, _ -> true)
                .filter(record -> record.offset() == position.offset());
    }

    /** The first record of a partition from an offset on that fits. */
    public Optional<ConsumerRecord<byte[], byte[]>> first(
            TopicPartition partition, long from, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        return first(partition, from, end(partition), wanted);
    }

    /** The first record of a partition that was appended at this time or later and fits. */
    public Optional<ConsumerRecord<byte[], byte[]>> firstSince(
            TopicPartition partition, Instant since, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        OffsetAndTimestamp found = consumer.offsetsForTimes(Map.of(partition, since.toEpochMilli()))
                .get(partition);
        return found == null ? Optional.empty() : first(partition, found.offset(), wanted);
    }

    /**
     * Reads a partition between two offsets until a record fits.
     *
     * @param until the offset behind the last record to read
     */
    public Optional<ConsumerRecord<byte[], byte[]>> first(
            TopicPartition partition, long from, long until, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        consumer.assign(List.of(partition));
        long start = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long end = Math.min(until, end(partition));
        consumer.seek(partition, Math.max(from, start));
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(partition)) {
                if (record.offset() < end && wanted.test(record)) {
                    return Optional.of(record);
                }
            }
        }
        return Optional.empty();
    }

    /** A header's text; null if a record has no such header. */
    public static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
