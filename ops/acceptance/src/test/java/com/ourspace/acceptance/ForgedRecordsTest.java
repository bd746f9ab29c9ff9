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

/**
 * Writes two thousand mutated and forged records of all types; they neither stop a consumer nor change another guest's
 * order.
 */
class ForgedRecordsTest {

    private static final long SEED = 20_260_930;
    private static final int COUNT = 2_000;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final RunningPlatform running = RunningPlatform.shared();
    private final PlatformClient client = running.client();
    private final long space = running.openSpace();
    private final LocalDate date = running.freshDate();

    @Test
    void bookingsContinueNoConsumerLagsAndEveryInvariantHolds() throws Exception {
        Session payer = running.freshGuest();
        Session holder = running.freshGuest();
        Session waiter = running.freshGuest();
        Order paid = hold(payer, date, Slot.DAY);
        Order held = hold(holder, date, Slot.NIGHT);
        client.pay(payer, paid.id(), Objects.requireNonNull(paid.price()), key())
                .expect(200, 202);
        client.awaitOrder(payer, paid.id(), order -> order.status() == OrderStatus.COMPLETED, TIMEOUT);
        client.send(client.post(
                                "/v1/spaces/" + space + "/waitlist",
                                Map.of("useDate", date.toString(), "slot", "DAY", "headCount", 2))
                        .as(waiter)
                        .idempotencyKey(key()))
                .expect(202);
        double countedBefore = countedDeadLetters();
        long deadLettersBefore = deadLetters();

        System.out.println("forging with seed " + SEED);
        send(new ForgedRecords(SEED, List.of(paid, held)).next(COUNT));

        // Bookings continue while the forged records are read.
        LocalDate another = running.freshDate();
        Order during = hold(running.freshGuest(), another, Slot.ALL);
        assertThat(during.status()).isEqualTo(OrderStatus.WAITING);
        Awaitility.await("no consumer to be behind")
                .atMost(TIMEOUT)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(lags()).isEmpty());

        assertThat(client.order(payer, paid.id()).status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(client.order(holder, held.id()).status()).isEqualTo(OrderStatus.WAITING);
        client.pay(holder, held.id(), Objects.requireNonNull(held.price()), key())
                .expect(200, 202);
        client.awaitOrder(holder, held.id(), order -> order.status() == OrderStatus.COMPLETED, TIMEOUT);
        client.cancel(payer, paid.id(), key()).expect(200, 202);
        client.awaitOrder(payer, paid.id(), order -> order.status() == OrderStatus.CANCELLED, TIMEOUT);
        Awaitility.await("the cancelled slot to go to the guest on the waitlist")
                .atMost(TIMEOUT)
                .until(() -> client.send(client.get("/v1/orders").as(waiter))
                                .expect(200)
                                .json()
                                .at("/items")
                                .size()
                        == 1);

        running.platform().processes().forEach(process -> running.platform().awaitReady(process.name()));
        assertThat(countedDeadLetters() - countedBefore)
                .isEqualTo(deadLetters() - deadLettersBefore)
                .isGreaterThan(COUNT / 4.0);
        Awaitility.await()
                .atMost(TIMEOUT)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(running.invariants().violations()).isEmpty());
    }

    private Order hold(Session guest, LocalDate on, Slot slot) {
        UUID order = client.requestOrder(guest, space, on, slot, 2, key());
        return client.awaitDecision(guest, order, TIMEOUT);
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

    /** The lag by consumer group and partition, in records. */
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

    /** The number of dead letters by the metrics of processors and workers. */
    private double countedDeadLetters() {
        return running.platform().processes().stream()
                .filter(process ->
                        process.name().startsWith("processor") || process.name().startsWith("worker"))
                .mapToDouble(ForgedRecordsTest::countedDeadLetters)
                .sum();
    }

    private static double countedDeadLetters(PlatformProcess process) {
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

    /** The number of dead letters in the log. */
    private long deadLetters() {
        TopicReader topics = new TopicReader(running.platform().stores().kafka());
        return Stream.of(
                        Topic.RESERVATION_COMMANDS_DLT,
                        Topic.SPACE_COMMANDS_DLT,
                        Topic.IMAGE_COMMANDS_DLT,
                        Topic.IMAGE_EVENTS_DLT,
                        Topic.ACCOUNT_COMMANDS_DLT,
                        Topic.ACCOUNT_EVENTS_DLT)
                .flatMap(topic -> topics.readAll(topic).stream())
                .map(deadLetter -> deadLetter.headers().lastHeader(DeadLetterHeaders.CONSUMER_GROUP))
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
