package com.ourspace.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.image.ImageCommand;
import com.ourspace.contracts.image.ImageEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** The image topics as a test uses them: it writes commands and collects events and dead letters. */
public final class ImageLog implements AutoCloseable {
    public static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    public ImageLog(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 0, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(Stream.of(Topic.IMAGE_EVENTS, Topic.IMAGE_COMMANDS_DLT)
                .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    /** Writes the command under a new command id and returns that id. */
    public UUID write(ImageCommand command) {
        UUID commandId = UUID.randomUUID();
        write(commandId, command);
        return commandId;
    }

    public void write(UUID commandId, ImageCommand command) {
        Envelope envelope = Envelope.of(commandId, command, "/ourspace/test", Instant.EPOCH, null, TRACE);
        write(command.key(), JSON.writeValueAsBytes(command), envelope.headers());
    }

    public void write(String key, byte[] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topic.Name.IMAGE_COMMANDS, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        try {
            producer.send(record).get(30, SECONDS);
        } catch (Exception notWritten) {
            throw new IllegalStateException(notWritten);
        }
    }

    /** Waits for the first event with this cause. */
    public Outcome awaitOutcome(UUID commandId) {
        return awaitOutcomes(commandId, 1).getFirst();
    }

    public List<Outcome> awaitOutcomes(UUID commandId, int atLeast) {
        await().atMost(PATIENCE).until(() -> outcomes(commandId).size() >= atLeast);
        return outcomes(commandId);
    }

    public ConsumerRecord<String, byte[]> awaitDeadLetter(String key) {
        await().atMost(PATIENCE).until(() -> deadLetters(key).size() == 1);
        return deadLetters(key).getFirst();
    }

    public List<Outcome> outcomes(UUID commandId) {
        poll();
        return seen.stream()
                .filter(record -> record.topic().equals(Topic.Name.IMAGE_EVENTS))
                .map(ImageLog::outcome)
                .filter(outcome -> commandId.equals(outcome.envelope().causationId()))
                .toList();
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters(String key) {
        poll();
        return seen.stream()
                .filter(record -> record.topic().endsWith(".dlt") && key.equals(record.key()))
                .toList();
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
    }

    private static Outcome outcome(ConsumerRecord<String, byte[]> record) {
        Envelope envelope = Envelope.read(name -> header(record, name));
        MessageType type = MessageType.named(envelope.type()).orElseThrow();
        return new Outcome(record.key(), envelope, (ImageEvent) JSON.readValue(record.value(), type.javaType()));
    }

    /** An event with its key and envelope. */
    public record Outcome(String key, Envelope envelope, ImageEvent event) {}
}
