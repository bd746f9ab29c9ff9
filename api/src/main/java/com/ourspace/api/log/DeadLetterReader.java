package com.ourspace.api.log;

import com.ourspace.contracts.DeadLetterHeaders;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.messaging.KafkaClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the latest dead letters, by their headers only: what failed may be anything, also personal. */
@Component
public class DeadLetterReader {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PATIENCE_NANOS = Duration.ofSeconds(3).toNanos();

    private static final List<Topic> TOPICS = Arrays.stream(Topic.values())
            .filter(topic -> topic.topicName().endsWith(Topic.Name.DEAD_LETTER_SUFFIX))
            .toList();

    private final KafkaClients kafka;
    private final EndOffsets endOffsets;

    DeadLetterReader(KafkaClients kafka, EndOffsets endOffsets) {
        this.kafka = kafka;
        this.endOffsets = endOffsets;
    }

    /**
     * The latest dead letters of all topics, the newest first. A partition that does not answer in time is left out.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker does not answer
     */
    public List<DeadLetter> latest(int limit) {
        Map<TopicPartition, EndOffsets.Range> ranges = new HashMap<>(endOffsets.ranges(TOPICS));
        ranges.values().removeIf(range -> range.size() == 0);
        if (ranges.isEmpty()) {
            return List.of();
        }
        try (Consumer<String, byte[]> consumer =
                kafka.consumerWithoutGroup(Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, limit))) {
            consumer.assign(ranges.keySet());
            ranges.forEach(
                    (partition, range) -> consumer.seek(partition, Math.max(range.start(), range.end() - limit)));
            return read(consumer, ranges).stream()
                    .sorted(Comparator.comparing(DeadLetter::at).reversed())
                    .limit(limit)
                    .toList();
        }
    }

    private static List<DeadLetter> read(
            Consumer<String, byte[]> consumer, Map<TopicPartition, EndOffsets.Range> ranges) {
        List<DeadLetter> read = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < end && !isRead(consumer, ranges)) {
            consumer.poll(POLL).forEach(record -> read.add(deadLetter(record)));
        }
        return read;
    }

    private static boolean isRead(Consumer<String, byte[]> consumer, Map<TopicPartition, EndOffsets.Range> ranges) {
        return ranges.entrySet().stream()
                .allMatch(range ->
                        consumer.position(range.getKey()) >= range.getValue().end());
    }

    private static DeadLetter deadLetter(ConsumerRecord<String, byte[]> record) {
        return new DeadLetter(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                header(record, DeadLetterHeaders.ORIGINAL_PARTITION),
                header(record, DeadLetterHeaders.ORIGINAL_OFFSET),
                header(record, DeadLetterHeaders.EXCEPTION_CLASS),
                header(record, DeadLetterHeaders.CONSUMER_GROUP),
                header(record, Envelope.TYPE),
                header(record, Envelope.TRACEPARENT));
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /**
     * A dead letter. Its headers are texts as they were written, and may be missing.
     *
     * @param at when it became a dead letter
     * @param reason class of the failure
     * @param type type of the message
     */
    public record DeadLetter(
            String topic,
            int partition,
            long offset,
            Instant at,
            @Nullable String originalPartition,
            @Nullable String originalOffset,
            @Nullable String reason,
            @Nullable String consumerGroup,
            @Nullable String type,
            @Nullable String traceparent) {}
}
