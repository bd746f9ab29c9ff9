package com.ourspace.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.acceptance.invariants.TopicReader;
import com.ourspace.contracts.DeadLetterHeaders;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.PlatformProcess;
import com.ourspace.standalone.client.Order;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Session;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Two thousand mutated and forged records of all types stop nothing and change nobody's order. */
class ForgedRecordsTest {

    private static final long SEED = 20_260_930;
    private static final int COUNT = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningPlatform running = RunningPlatform.shared();
    private final PlatformClient client = running.client();
    private final long space = running.openSpace();
    private final LocalDate date = running.freshDate();

    @Test
    void bookingsGoOnNothingLagsAndEverythingIsWholeAndCounted() throws Exception {
        Session payer = running.freshGuest();
        Session holder = running.freshGuest();
        Session waiter = running.freshGuest();
        Order paid = hold(payer, date, Slot.DAY);
        Order held = hold(holder, date, Slot.NIGHT);
        client.pay(payer, paid.id(), Objects.requireNonNull(paid.price()), key())
                .expect(200, 202);
        client.awaitOrder(payer, paid.id(), order -> order.status() == OrderStatus.COMPLETED, PATIENCE);
        client.send(client.post(
                                "/v1/spaces/" + space + "/waitlist",
                                Map.of("useDate", date.toString(), "slot", "DAY", "headCount", 2))
                        .as(waiter)
                        .idempotencyKey(key()))
                .expect(202);
        double countedBefore = counted();
        long lettersBefore = letters();

        System.out.println("forging with seed " + SEED);
        send(new ForgedRecords(SEED, List.of(paid, held)).take(COUNT));

        // Bookings go on while what was forged is read.
        LocalDate another = running.freshDate();
        Order during = hold(running.freshGuest(), another, Slot.ALL);
        assertThat(during.status()).isEqualTo(OrderStatus.WAITING);
        Awaitility.await("no consumer to be behind")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(lags()).isEmpty());

        assertThat(client.order(payer, paid.id()).status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(client.order(holder, held.id()).status()).isEqualTo(OrderStatus.WAITING);
        client.pay(holder, held.id(), Objects.requireNonNull(held.price()), key())
                .expect(200, 202);
        client.awaitOrder(holder, held.id(), order -> order.status() == OrderStatus.COMPLETED, PATIENCE);
        client.cancel(payer, paid.id(), key()).expect(200, 202);
        client.awaitOrder(payer, paid.id(), order -> order.status() == OrderStatus.CANCELLED, PATIENCE);
        Awaitility.await("the place that was given up to go to whoever waited for it")
                .atMost(PATIENCE)
                .until(() -> client.send(client.get("/v1/orders").as(waiter))
                                .expect(200)
                                .json()
                                .at("/items")
                                .size()
                        == 1);

        running.platform().processes().forEach(process -> running.platform().awaitReady(process.name()));
        assertThat(counted() - countedBefore)
                .isEqualTo(letters() - lettersBefore)
                .isGreaterThan(COUNT / 4.0);
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(running.invariants().violations()).isEmpty());
    }

    private Order hold(Session guest, LocalDate on, Slot slot) {
        UUID order = client.requestOrder(guest, space, on, slot, 2, key());
        return client.awaitDecision(guest, order, PATIENCE);
    }

    private void send(List<ProducerRecord<String, byte[]>> records) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }

    /** By group and partition: how many records behind the end of the log. */
    private Map<String, Long> lags() throws ExecutionException, InterruptedException {
        Map<String, Long> lags = new HashMap<>();
        try (Admin admin = Admin.create(settings())) {
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .filter(group -> group.startsWith("booking-processor") || group.startsWith("media-worker"))
                    .toList();
            for (String group : groups) {
                Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                var ends = admin.listOffsets(committed.keySet().stream()
                                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                        .all()
                        .get();
                committed.forEach((partition, offset) -> {
                    long lag = ends.get(partition).offset() - offset.offset();
                    if (lag > 0) {
                        lags.put(group + " " + partition, lag);
                    }
                });
            }
        }
        return lags;
    }

    /** The dead letters of processors and workers, by their own account. */
    private double counted() {
        return running.platform().processes().stream()
                .filter(process ->
                        process.name().startsWith("processor") || process.name().startsWith("worker"))
                .mapToDouble(ForgedRecordsTest::counted)
                .sum();
    }

    private static double counted(PlatformProcess process) {
        try (PlatformClient actuator = new PlatformClient(
                URI.create("http://127.0.0.1:" + process.component().port()))) {
            return actuator.send(actuator.get("/actuator/prometheus"))
                    .expect(200)
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("ourspace_dead_letters_total{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }

    /** The dead letters of processors and workers, as they lie in the log. */
    private long letters() {
        TopicReader topics = new TopicReader(running.platform().stores().bootstrapServers());
        return Stream.of(
                        Topic.RESERVATION_COMMANDS_DLT,
                        Topic.SPACE_COMMANDS_DLT,
                        Topic.IMAGE_COMMANDS_DLT,
                        Topic.IMAGE_EVENTS_DLT,
                        Topic.ACCOUNT_COMMANDS_DLT,
                        Topic.ACCOUNT_EVENTS_DLT)
                .flatMap(topic -> topics.everythingIn(topic).stream())
                .map(letter -> letter.headers().lastHeader(DeadLetterHeaders.CONSUMER_GROUP))
                .filter(Objects::nonNull)
                .map(group -> new String(group.value(), UTF_8))
                .filter(group -> group.startsWith("booking-processor") || group.startsWith("media-worker"))
                .count();
    }

    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", running.platform().stores().bootstrapServers());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
