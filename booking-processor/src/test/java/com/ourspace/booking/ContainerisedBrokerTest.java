package com.ourspace.booking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.embedded.DatabasePasswords;
import com.ourspace.embedded.EmbeddedDatabase;
import com.ourspace.embedded.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.kafka.KafkaContainer;
import tools.jackson.databind.json.JsonMapper;

/** The way from command to event once more, on the broker that is used where there are containers. */
@NeedsImage(ContainerisedBrokerTest.IMAGE)
class ContainerisedBrokerTest {

    static final String IMAGE = "apache/kafka:4.3.1";

    private static final KafkaContainer KAFKA =
            new KafkaContainer(IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @BeforeAll
    static void createTopics() {
        KAFKA.start();
        Topics.create(KAFKA.getBootstrapServers());
    }

    @AfterAll
    static void stop() {
        KAFKA.stop();
    }

    @Test
    void everyTopicIsAsTheContractSays() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.getBootstrapServers()))) {
            for (Topic topic : Topic.values()) {
                TopicDescription found = admin.describeTopics(List.of(topic.topicName()))
                        .topicNameValues()
                        .get(topic.topicName())
                        .get();
                assertThat(found.partitions()).as(topic.topicName()).hasSize(topic.partitions());

                ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
                Config settings =
                        admin.describeConfigs(List.of(resource)).all().get().get(resource);
                topic.settings()
                        .forEach((name, value) -> assertThat(settings.get(name).value())
                                .as(topic.topicName() + " " + name)
                                .isEqualTo(value));
            }
        }
    }

    @Test
    void aCommandIsDecidedAndItsEventCarriesTheBrokersTime() throws Exception {
        DatabasePasswords passwords = new DatabasePasswords("api", "booking", "relay", "root");
        Path folder = Path.of("target", "containerised-broker").toAbsolutePath();
        UUID orderId = UUID.randomUUID();
        // No run before this one has decided about it.
        long noSpace = orderId.getMostSignificantBits() & Long.MAX_VALUE;
        LocalDate date = LocalDate.now(Half.ZONE).plusDays(20);
        RequestReservation request =
                new RequestReservation(orderId, noSpace, date, Slot.NIGHT, 1001, 2, null, "digest");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, passwords);
                ConfigurableApplicationContext processor = start(database)) {
            assertThat(processor.isRunning()).isTrue();
            long offset = send(orderId, request);
            ConsumerRecord<String, byte[]> record = await().atMost(Duration.ofSeconds(60))
                    .until(() -> find(Topic.RESERVATION_EVENTS, orderId), found -> found != null);

            ReservationRejected event = JSON.readValue(record.value(), ReservationRejected.class);
            assertThat(header(record, Envelope.TYPE)).isEqualTo(MessageType.RESERVATION_REJECTED.wireName());
            assertThat(record.key()).isEqualTo(event.key()).isEqualTo(request.key());
            assertThat(event.rejection()).isEqualTo(new Rejection.SpaceNotFound());
            assertThat(event.decision().seq()).isEqualTo(1);
            assertThat(event.decision().offset()).isEqualTo(offset);
            assertThat(event.decision().at())
                    .isEqualTo(Instant.ofEpochMilli(
                            find(Topic.RESERVATION_COMMANDS, orderId).timestamp()));
        }
    }

    private static ConfigurableApplicationContext start(EmbeddedDatabase database) {
        return BookingProcessorApplication.start(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + KAFKA.getBootstrapServers(),
                "--spring.datasource.url=" + database.jdbcUrl("ourspace_booking"),
                "--spring.datasource.username=ourspace_booking",
                "--spring.datasource.password=booking",
                "--ourspace.relay.username=ourspace_relay",
                "--ourspace.relay.password=relay",
                "--logging.level.root=WARN");
    }

    private static long send(UUID id, Message message) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", KAFKA.getBootstrapServers());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                    MessageType.of(message).topic().topicName(), message.key(), JSON.writeValueAsBytes(message));
            Envelope.of(id, message, "/test", Instant.EPOCH, null, null)
                    .headers()
                    .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
            return producer.send(record).get().offset();
        }
    }

    /** The record about this order, or null while there is none. */
    private static @Nullable ConsumerRecord<String, byte[]> find(Topic topic, UUID orderId) {
        Map<String, Object> settings = Map.of("bootstrap.servers", KAFKA.getBootstrapServers());
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records.stream()
                    .filter(record -> orderId.toString().equals(header(record, Envelope.SUBJECT)))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
