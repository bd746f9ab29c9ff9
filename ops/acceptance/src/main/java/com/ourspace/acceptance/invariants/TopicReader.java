package com.ourspace.acceptance.invariants;

import com.ourspace.contracts.Topic;
import com.ourspace.messaging.KafkaClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads whole topics. */
public final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(200);
    /** Fetched records are in memory until they are polled. */
    private static final int FETCHED_BYTES = 16 << 20;

    private final KafkaClients kafka;

    public TopicReader(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /** Reads all records that a topic has at the time of the call, in order within each partition. */
    public List<ConsumerRecord<String, byte[]>> readAll(Topic topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        forEach(topic, records::add);
        return records;
    }

    /**
     * Reads the same records one by one, without keeping them.
     *
     * @return by partition, the offset at which the topic ended
     */
    Map<Integer, Long> forEach(Topic topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                FETCHED_BYTES,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class);
        try (KafkaConsumer<String, byte[]> consumer = kafka.consumerWithoutGroup(settings)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> {
                    if (record.offset()
                            < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                        reader.accept(record);
                    }
                });
            }
            return ends.entrySet().stream()
                    .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
        }
    }
}
