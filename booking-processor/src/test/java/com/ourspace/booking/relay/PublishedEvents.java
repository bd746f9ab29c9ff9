package com.ourspace.booking.relay;

import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** What a reader of the events topic has seen since it began. */
final class PublishedEvents implements AutoCloseable {

    private final JsonMapper json = JsonMapper.builder().build();
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    PublishedEvents(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "reconnect.backoff.max.ms", 500),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topic.Name.RESERVATION_EVENTS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    List<ConsumerRecord<String, byte[]>> records() {
        consumer.poll(Duration.ofMillis(50)).forEach(records::add);
        return records;
    }

    /** The numbers of each space-date's events in the order of their first arrival. */
    Collection<List<Long>> firstArrivals(SpaceDates spaceDates) {
        Map<Long, List<Long>> bySpace = new TreeMap<>();
        for (HoldExpired event : events(spaceDates)) {
            List<Long> arrived = bySpace.computeIfAbsent(event.spaceId(), space -> new ArrayList<>());
            if (!arrived.contains(event.decision().seq())) {
                arrived.add(event.decision().seq());
            }
        }
        return bySpace.values();
    }

    long distinct(SpaceDates spaceDates) {
        return firstArrivals(spaceDates).stream().mapToLong(List::size).sum();
    }

    long all(SpaceDates spaceDates) {
        return events(spaceDates).size();
    }

    private List<HoldExpired> events(SpaceDates spaceDates) {
        return records().stream()
                .map(record -> json.readValue(record.value(), HoldExpired.class))
                .filter(event -> spaceDates.contain(event.spaceId()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
