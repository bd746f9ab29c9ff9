package com.ourspace.booking.reservation;

import com.ourspace.embedded.SharedStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * All records of a topic. Tests ask for them again and again until one arrives, so each record is read only once, by
 * one consumer that lives as long as the JVM.
 */
final class TopicHistory {

    private static final Map<String, TopicHistory> TOPICS = new ConcurrentHashMap<>();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    private TopicHistory(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", SharedStack.kafka().bootstrapServers());
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    static TopicHistory of(String topic) {
        return TOPICS.computeIfAbsent(topic, TopicHistory::new);
    }

    /** The records up to the topic's present end, partition by partition. */
    synchronized List<ConsumerRecord<String, byte[]>> records() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(read::add);
        }
        return read.stream()
                .sorted(Comparator.comparingInt(ConsumerRecord::partition))
                .toList();
    }
}
