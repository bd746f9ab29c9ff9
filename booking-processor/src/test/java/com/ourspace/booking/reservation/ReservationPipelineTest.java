package com.ourspace.booking.reservation;

import static com.ourspace.booking.reservation.RunningProcessor.everythingIn;
import static com.ourspace.booking.reservation.RunningProcessor.header;
import static com.ourspace.booking.reservation.RunningProcessor.inDays;
import static com.ourspace.booking.reservation.RunningProcessor.request;
import static com.ourspace.booking.storage.Columns.bytes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.Slot;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import tools.jackson.databind.json.JsonMapper;

/** The way of a command from the log into the tables, on real Kafka and a real database. */
class ReservationPipelineTest {

    private final RunningProcessor processor = RunningProcessor.shared();
    private final LocalDate date = inDays(20);

    @Test
    void oneOfAThousandGetsTheNightWhileTwoProcessorsDecide() {
        long space = processor.openSpace();
        try (RunningProcessor second = RunningProcessor.another()) {
            List<RequestReservation> requests = IntStream.range(0, 1_000)
                    .mapToObj(_ -> request(space, date, Slot.NIGHT))
                    .toList();
            CompletableFuture.allOf(requests.stream().map(processor::send).toArray(CompletableFuture<?>[]::new))
                    .join();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> decisions(space), count -> count == 1_000);
            assertThat(second.jdbc()).isNotNull();
        }
        assertThat(statuses(space)).isEqualTo(Map.of("WAITING", 1L, "REJECTED", 999L));
        assertThat(rejections(space)).isEqualTo(Map.of("SLOT_HELD", 999L));
        assertThat(claims(space)).containsExactly("NIGHT HELD");
    }

    @Test
    void dayAndNightAreTwoThingsAndAllIsBoth() {
        long space = processor.openSpace();
        List<RequestReservation> requests = IntStream.range(0, 90)
                .mapToObj(i -> request(space, date, Slot.values()[i % 3]))
                .toList();
        requests.forEach(processor::send);
        requests.forEach(request -> processor.decided(request.orderId()));

        assertThat(claims(space)).containsExactly("DAY HELD", "NIGHT HELD");
        assertThat(statuses(space).get("WAITING")).isEqualTo(2);
    }

    @Test
    void aCommandThatComesTwiceIsDecidedOnce() {
        long space = processor.openSpace();
        RequestReservation request = request(space, date, Slot.DAY);
        processor.send(request).join();
        processor.send(request).join();
        RequestReservation later = request(space, date, Slot.DAY);
        processor.send(later).join();
        processor.decided(later.orderId());

        assertThat(decisions(space)).isEqualTo(2);
        assertThat(statuses(space)).isEqualTo(Map.of("WAITING", 1L, "REJECTED", 1L));
    }

    @Test
    void anOrderIdUsedForAnotherDateMakesNoSecondOrder() {
        long space = processor.openSpace();
        RequestReservation first = request(space, date, Slot.DAY);
        RequestReservation second = new RequestReservation(
                first.orderId(), space, date.plusDays(1), Slot.DAY, first.guestId(), 2, null, "other");
        processor.send(first).join();
        processor.decided(first.orderId());
        processor.send(second).join();
        RequestReservation fence = request(space, date.plusDays(1), Slot.NIGHT);
        processor.send(fence).join();
        processor.decided(fence.orderId());

        assertThat(claims(space)).containsExactly("DAY HELD", "NIGHT HELD");
        assertThat(statuses(space)).isEqualTo(Map.of("WAITING", 2L));
    }

    @Test
    void payingBooksTheHalfAndCancellingFreesIt() {
        long space = processor.openSpace();
        RequestReservation request = request(space, date, Slot.NIGHT);
        processor.send(request).join();
        PayReservation payment = new PayReservation(request.orderId(), space, date, request.guestId(), 50_000);
        processor.send(UUID.randomUUID(), payment).join();
        awaitStatus(request, "COMPLETED");
        assertThat(claims(space)).containsExactly("NIGHT BOOKED");

        processor
                .send(
                        UUID.randomUUID(),
                        new CancelReservation(request.orderId(), space, date, Canceller.GUEST, request.guestId(), null))
                .join();
        awaitStatus(request, "CANCELLED");
        assertThat(claims(space)).isEmpty();

        RequestReservation next = request(space, date, Slot.ALL);
        processor.send(next).join();
        assertThat(processor.decided(next.orderId())).containsEntry("status", "WAITING");
    }

    @Test
    void whatNobodyCanReadGoesToTheDeadLettersAndThePartitionGoesOn() {
        long space = processor.openSpace();
        String key = space + ":" + date;
        String topic = Topic.RESERVATION_COMMANDS.topicName();
        UUID notJson = UUID.randomUUID();
        UUID future = UUID.randomUUID();
        UUID wrongKey = UUID.randomUUID();
        RequestReservation misplaced = request(space, date.plusDays(3), Slot.DAY);
        processor
                .sendRaw(topic, key, "{".getBytes(UTF_8), headers(notJson, "request-reservation.v1"))
                .join();
        processor
                .sendRaw(topic, key, "{}".getBytes(UTF_8), headers(future, "request-reservation.v9"))
                .join();
        processor
                .sendRaw(topic, key, "{}".getBytes(UTF_8), headers(UUID.randomUUID(), "make-coffee.v1"))
                .join();
        processor.sendRaw(topic, key, "x".getBytes(UTF_8), Map.of()).join();
        processor
                .sendRaw(topic, key, json(misplaced), headers(wrongKey, "request-reservation.v1"))
                .join();
        UUID halfEmpty = UUID.randomUUID();
        processor
                .sendRaw(topic, key, "{}".getBytes(UTF_8), headers(halfEmpty, "request-reservation.v1"))
                .join();
        RequestReservation good = request(space, date, Slot.DAY);
        processor.send(good).join();

        assertThat(processor.decided(halfEmpty)).containsEntry("rejection", "INTERNAL_ERROR");
        assertThat(processor.decided(good.orderId())).containsEntry("status", "WAITING");
        assertThat(processor.decided(notJson)).containsEntry("rejection", "INTERNAL_ERROR");
        assertThat(processor.decided(future)).containsEntry("rejection", "INTERNAL_ERROR");
        assertThat(processor.decided(wrongKey)).containsEntry("rejection", "INTERNAL_ERROR");
        List<ConsumerRecord<String, byte[]>> dead = everythingIn(Topic.RESERVATION_COMMANDS_DLT.topicName()).stream()
                .filter(record -> record.key().equals(key))
                .toList();
        assertThat(dead).hasSize(6);
        assertThat(dead).allSatisfy(letter -> {
            assertThat(header(letter, "dlt-original-topic")).isEqualTo(topic);
            assertThat(header(letter, "dlt-original-partition")).isEqualTo(Integer.toString(letter.partition()));
            assertThat(header(letter, "dlt-original-offset")).matches("\\d+");
            assertThat(header(letter, "dlt-original-timestamp"))
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
            assertThat(header(letter, "dlt-exception-class"))
                    .matches(".*\\.(DeserializationFailure|.*MalformedEnvelope)");
            assertThat(header(letter, "dlt-exception-message")).isNotEmpty();
            assertThat(header(letter, "dlt-attempts")).isEqualTo("1");
            assertThat(header(letter, "dlt-consumer-group")).isEqualTo("booking-processor");
        });
        assertThat(dead)
                .anySatisfy(letter -> assertThat(header(letter, "ce_id")).isEqualTo(notJson.toString()));
        assertThat(processor
                        .bean(MeterRegistry.class)
                        .get("ourspace.dead.letters")
                        .tags("topic", topic, "reason", "DeserializationFailure")
                        .counter()
                        .count())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void anOverdueHoldIsToldOfOnceWhileTheLogIsBehind() {
        long space = processor.openSpace();
        RequestReservation request = request(space, date, Slot.NIGHT);
        processor.send(request).join();
        processor.decided(request.orderId());
        MessageListenerContainer listener = Objects.requireNonNull(processor
                .bean(KafkaListenerEndpointRegistry.class)
                .getListenerContainer(ReservationCommandListener.ID));
        listener.pause();
        try {
            Awaitility.await().until(listener::isContainerPaused);
            processor
                    .jdbc()
                    .update(
                            "UPDATE reservation SET hold_expires_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE"
                                    + " order_id = ?",
                            bytes(request.orderId()));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !expiriesOf(request).isEmpty());
            for (int sweep = 0; sweep < 5; sweep++) {
                processor.bean(HoldExpiry.class).expireOverdue();
            }
            assertThat(expiriesOf(request)).hasSize(1);
        } finally {
            listener.resume();
        }
        awaitStatus(request, "EXPIRED");
    }

    @Test
    void anOverdueHoldEndsByTheSchedulerAndFreesItsHalf() {
        long space = processor.openSpace();
        RequestReservation request = request(space, date, Slot.NIGHT);
        processor.send(request).join();
        processor.decided(request.orderId());
        processor
                .jdbc()
                .update(
                        "UPDATE reservation SET hold_expires_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE order_id"
                                + " = ?",
                        bytes(request.orderId()));
        awaitStatus(request, "EXPIRED");
        assertThat(claims(space)).isEmpty();
    }

    private static List<ConsumerRecord<String, byte[]>> expiriesOf(RequestReservation request) {
        return everythingIn(Topic.RESERVATION_COMMANDS.topicName()).stream()
                .filter(record -> header(record, "ce_type").startsWith("expire-hold"))
                .filter(record -> request.key().equals(record.key()))
                .toList();
    }

    private static Map<String, String> headers(UUID id, String type) {
        return new Envelope(id, type, "/test", Instant.EPOCH, id.toString(), null, null).headers();
    }

    private byte[] json(Object value) {
        return processor.bean(JsonMapper.class).writeValueAsBytes(value);
    }

    private void awaitStatus(RequestReservation request, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> processor.reservation(request.orderId()).get("status"), status::equals);
    }

    private long decisions(long space) {
        return processor.jdbc().queryForObject("SELECT COUNT(*) FROM decision WHERE space_id = ?", Long.class, space);
    }

    private Map<String, Long> statuses(long space) {
        return count("SELECT status FROM reservation WHERE space_id = ?", space);
    }

    private Map<String, Long> rejections(long space) {
        return count("SELECT rejection FROM reservation WHERE rejection IS NOT NULL AND space_id = ?", space);
    }

    private Map<String, Long> count(String sql, long space) {
        return processor.jdbc().queryForList(sql, String.class, space).stream()
                .collect(groupingBy(value -> value, counting()));
    }

    private List<String> claims(long space) {
        return processor
                .jdbc()
                .queryForList(
                        "SELECT CONCAT(half, ' ', state) FROM slot_claim WHERE space_id = ? ORDER BY use_date, half",
                        String.class,
                        space);
    }
}
