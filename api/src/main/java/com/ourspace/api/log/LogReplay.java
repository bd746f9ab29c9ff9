package com.ourspace.api.log;

import com.ourspace.contracts.Message;
import com.ourspace.contracts.Topic;
import com.ourspace.messaging.DeserializationFailure;
import com.ourspace.messaging.KafkaClients;
import com.ourspace.messaging.ReceivedMessage;
import com.ourspace.messaging.RecordReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** Reads the topics of the read models again, beside the listeners and in no consumer group. */
@Component
public class LogReplay {

    private static final Duration POLL_TIMEOUT = Duration.ofMillis(500);
    /** A transaction of so many messages costs the least for each of them, and fits into memory. */
    private static final int MAX_RECORDS = 4_000;

    private final KafkaClients kafka;
    private final RecordReader reader;

    LogReplay(KafkaClients kafka, RecordReader reader) {
        this.kafka = kafka;
        this.reader = reader;
    }

    /**
     * Begins to read at these offsets.
     *
     * @param next by partition; a partition without one is read from its beginning
     */
    public Reading from(Map<TopicPartition, Long> next) {
        return new Reading(
                kafka.consumerWithoutGroup(Map.of(
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        MAX_RECORDS,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        100)),
                next);
    }

    /** Messages of one topic. */
    public record Batch(Topic topic, List<ReceivedMessage<?>> messages, Map<TopicPartition, Progress> progress) {}

    /**
     * How far a batch reads a partition.
     *
     * @param next the offset to be read next
     * @param unreadable number of records that are no messages
     */
    public record Progress(long next, int unreadable) {}

    /** A reading in progress. It is used by one thread. */
    public final class Reading implements AutoCloseable {

        private final Consumer<String, byte[]> consumer;
        private final Set<TopicPartition> partitions;

        private Reading(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> next) {
            this.consumer = consumer;
            this.partitions = ProjectionLag.TOPICS.stream()
                    .flatMap(topic -> IntStream.range(0, topic.partitions())
                            .mapToObj(part -> new TopicPartition(topic.topicName(), part)))
                    .collect(Collectors.toSet());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            next.forEach((partition, offset) -> {
                if (partitions.contains(partition)) {
                    consumer.seek(partition, offset);
                }
            });
        }

        /**
         * The next messages, by topic.
         *
         * @param limits by partition, the offset at which to stop; nothing is read of a partition without one
         * @return empty if the limits are reached, or if the broker has sent nothing yet
         */
        public List<Batch> read(Map<TopicPartition, Long> limits) {
            Set<TopicPartition> open = partitions.stream()
                    .filter(partition -> limits.getOrDefault(partition, 0L) > 0)
                    .filter(partition -> consumer.position(partition) < limits.getOrDefault(partition, 0L))
                    .collect(Collectors.toSet());
            if (open.isEmpty()) {
                return List.of();
            }
            consumer.pause(partitions);
            consumer.resume(open);
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL_TIMEOUT);
            return ProjectionLag.TOPICS.stream()
                    .map(topic -> batch(topic, records, limits))
                    .filter(batch -> !batch.progress().isEmpty())
                    .toList();
        }

        /** How many records there are before these limits. */
        public long behind(Map<TopicPartition, Long> limits) {
            return partitions.stream()
                    .filter(partition -> limits.getOrDefault(partition, 0L) > 0)
                    .mapToLong(
                            partition -> Math.max(0, limits.getOrDefault(partition, 0L) - consumer.position(partition)))
                    .sum();
        }

        private Batch batch(Topic topic, ConsumerRecords<String, byte[]> records, Map<TopicPartition, Long> limits) {
            List<ReceivedMessage<?>> messages = new ArrayList<>();
            Map<TopicPartition, Progress> progress = new HashMap<>();
            for (TopicPartition partition : records.partitions()) {
                if (partition.topic().equals(topic.topicName())) {
                    long limit = limits.getOrDefault(partition, 0L);
                    int unreadable = decode(records.records(partition), limit, messages);
                    if (consumer.position(partition) > limit) {
                        consumer.seek(partition, limit);
                    }
                    progress.put(partition, new Progress(consumer.position(partition), unreadable));
                }
            }
            return new Batch(topic, messages, progress);
        }

        /** Adds the messages of these records that are before the limit, and returns how many could not be read. */
        private int decode(
                List<ConsumerRecord<String, byte[]>> records, long limit, List<ReceivedMessage<?>> messages) {
            int unreadable = 0;
            for (ConsumerRecord<String, byte[]> record : records) {
                if (record.offset() < limit) {
                    try {
                        messages.add(reader.read(record, Message.class));
                    } catch (DeserializationFailure itsListenerHasDeadLetteredIt) {
                        unreadable++;
                    }
                }
            }
            return unreadable;
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
