package com.ourspace.booking.relay;

import static org.apache.kafka.clients.CommonClientConfigs.CLIENT_ID_CONFIG;

import com.ourspace.contracts.Topic;
import com.ourspace.messaging.KafkaClients;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The positions in the database's log that readers have kept in Kafka. */
final class RelayPositions {

    private static final TopicPartition TOPIC = new TopicPartition(Topic.RELAY_OFFSETS.topicName(), 0);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaClients kafka;
    private final Map<String, Object> settings;

    RelayPositions(KafkaClients kafka, String clientId) {
        this.kafka = kafka;
        this.settings = Map.of(CLIENT_ID_CONFIG, clientId + "-positions");
    }

    /** Makes the next reader begin as if it were the first ever: with all that lies in the table. */
    void forget() throws InterruptedException {
        Set<ByteBuffer> kept = keptKeys();
        if (kept.isEmpty()) {
            return;
        }
        Map<String, Object> producing = new HashMap<>(settings);
        producing.put(ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = kafka.producer(producing)) {
            for (ByteBuffer key : kept) {
                producer.send(new ProducerRecord<>(TOPIC.topic(), TOPIC.partition(), key.array(), null))
                        .get();
            }
        } catch (ExecutionException failure) {
            throw new KafkaException(failure.getCause());
        }
    }

    private Set<ByteBuffer> keptKeys() {
        Set<ByteBuffer> kept = new HashSet<>();
        try (var consumer = kafka.consumer(settings)) {
            consumer.assign(List.of(TOPIC));
            consumer.seekToBeginning(List.of(TOPIC));
            long end = consumer.endOffsets(List.of(TOPIC)).getOrDefault(TOPIC, 0L);
            while (consumer.position(TOPIC) < end) {
                for (ConsumerRecord<byte[], byte[]> position : consumer.poll(POLL)) {
                    ByteBuffer key = ByteBuffer.wrap(position.key());
                    if (position.value() == null) {
                        kept.remove(key);
                    } else {
                        kept.add(key);
                    }
                }
            }
        }
        return kept;
    }
}
