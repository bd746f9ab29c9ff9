package com.ourspace.booking.reservation;

import static com.ourspace.booking.storage.Columns.bytes;

import com.ourspace.booking.BookingProcessorApplication;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceCommand.CreateSpace;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.embedded.SharedStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import tools.jackson.databind.json.JsonMapper;

/** Booking processors on real Kafka and a real database: one for all tests of a JVM, and more where a test asks. */
final class RunningProcessor implements AutoCloseable {

    static final long HOST = 1;
    private static final AtomicLong GUESTS = new AtomicLong(1_000);

    private final ConfigurableApplicationContext context;

    private RunningProcessor(String... settings) {
        List<String> arguments = new ArrayList<>(SharedStack.bookingArguments());
        arguments.addAll(List.of(settings));
        arguments.add("--logging.level.root=WARN");
        // The JVM ends with the tests; a context that closes meanwhile would wait for a broker that is gone.
        arguments.add("--spring.main.register-shutdown-hook=false");
        context = BookingProcessorApplication.start(arguments.toArray(String[]::new));
    }

    static RunningProcessor shared() {
        return First.PROCESSOR;
    }

    /** One more replica, with its own database connections and its own share of the partitions. */
    static RunningProcessor another() {
        return new RunningProcessor();
    }

    /** One with settings of its own. */
    static RunningProcessor with(String... settings) {
        return new RunningProcessor(settings);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcTemplate jdbc() {
        return bean(JdbcTemplate.class);
    }

    static long newGuest() {
        return GUESTS.incrementAndGet();
    }

    static LocalDate inDays(int days) {
        return LocalDate.now(Half.ZONE).plusDays(days);
    }

    /** A bookable space of its own for a test: all slots offered, 1 to 10 people. */
    long openSpace() {
        UUID registration = UUID.randomUUID();
        send(registration, new CreateSpace(registration, HOST, listing(), List.of()))
                .join();
        long id = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> spaceId(registration), found -> found > 0);
        jdbc().update("UPDATE space SET status = 'ACTIVE' WHERE id = ?", id);
        return id;
    }

    private long spaceId(UUID registration) {
        return jdbc()
                .queryForList("SELECT id FROM space WHERE registration_id = ?", Long.class, bytes(registration))
                .stream()
                .findFirst()
                .orElse(0L);
    }

    static SpaceListing listing() {
        return new SpaceListing(
                "A room of one's own",
                "",
                "",
                "1 Test street",
                null,
                null,
                "party-room",
                "gangnam",
                List.of("wifi"),
                1,
                10,
                RefundPolicy.STANDARD,
                0,
                180,
                List.of(
                        new SlotOffer(Slot.DAY, 30_000, true),
                        new SlotOffer(Slot.NIGHT, 50_000, true),
                        new SlotOffer(Slot.ALL, 70_000, true)));
    }

    static RequestReservation request(long spaceId, LocalDate useDate, Slot slot) {
        return new RequestReservation(UUID.randomUUID(), spaceId, useDate, slot, newGuest(), 2, null, "digest");
    }

    CompletableFuture<RecordMetadata> send(RequestReservation request) {
        return send(request.orderId(), request);
    }

    CompletableFuture<RecordMetadata> send(UUID id, Message message) {
        Envelope envelope = Envelope.of(id, message, "/test", Instant.now().truncatedTo(ChronoUnit.MILLIS), null, null);
        return sendRaw(
                MessageType.of(message).topic().topicName(),
                message.key(),
                bean(JsonMapper.class).writeValueAsBytes(message),
                envelope.headers());
    }

    @SuppressWarnings("unchecked")
    CompletableFuture<RecordMetadata> sendRaw(String topic, String key, byte[] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        KafkaTemplate<String, byte[]> kafka = bean(KafkaTemplate.class);
        return kafka.send(record).thenApply(SendResult::getRecordMetadata);
    }

    Map<String, Object> reservation(UUID orderId) {
        return jdbc().queryForList("SELECT * FROM reservation WHERE order_id = ?", bytes(orderId)).stream()
                .findFirst()
                .orElse(Map.of());
    }

    /** Waits until this order is decided. */
    Map<String, Object> decided(UUID orderId) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> reservation(orderId), row -> !row.isEmpty());
    }

    /** All records of a topic, as they lie there now, partition by partition. */
    static List<ConsumerRecord<String, byte[]>> everythingIn(String topic) {
        return TopicHistory.of(topic).records();
    }

    /** The dead letters of records with this key, once there are so many. */
    static List<ConsumerRecord<String, byte[]>> letters(Topic topic, String key, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> everythingIn(topic.deadLetterName()).stream()
                                .filter(letter -> key.equals(letter.key()))
                                .toList(),
                        found -> found.size() == count);
    }

    /** A header's text; empty if there is none. */
    static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Started when a test asks for it. */
    private static final class First {
        static final RunningProcessor PROCESSOR = new RunningProcessor();
    }
}
