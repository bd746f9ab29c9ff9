package com.ourspace.api.space;

import com.ourspace.contracts.Topic;
import com.ourspace.embedded.SharedStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All records of the topic of space commands, as text. */
final class SpaceLog {

    private SpaceLog() {}

    record Line(String key, String headers, String body) {}

    static List<Line> lines() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", SharedStack.kafka().bootstrapServers());
        List<TopicPartition> partitions = IntStream.range(0, Topic.SPACE_COMMANDS.partitions())
                .mapToObj(number -> new TopicPartition(Topic.SPACE_COMMANDS.topicName(), number))
                .toList();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long total = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<Line> lines = new ArrayList<>();
            while (lines.size() < total) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> lines.add(line(record)));
            }
            return lines;
        }
    }

    private static Line line(ConsumerRecord<String, String> record) {
        List<String> headers = StreamSupport.stream(record.headers().spliterator(), false)
                .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .toList();
        return new Line(record.key(), headers.toString(), record.value());
    }
}
