package com.ourspace.api.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mysql.cj.jdbc.exceptions.MysqlDataTruncation;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.embedded.SharedStack;
import com.ourspace.messaging.DeadLetters;
import com.ourspace.messaging.DeserializationFailure;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class DeadLetterTest {

    private static final LocalDate DATE = LocalDate.parse("2030-01-01");

    private final RunningApi api = RunningApi.shared();
    private final KafkaProducer<String, byte[]> kafka = new KafkaProducer<>(
            Map.of("bootstrap.servers", SharedStack.kafka().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
    private final long space = System.nanoTime() & 0xFFFF_FFFFL;
    private final String key = space + ":" + DATE;

    @Test
    void whatNobodyCanReadIsPutAsideAndThePartitionGoesOn() {
        send(key, "not JSON", headers -> {});
        send(key, "{}", headers -> headers.put(Envelope.TYPE, "reservation-dreamt.v1"));
        send(key, expired(), headers -> headers.put(Envelope.TYPE, "hold-expired.v99"));
        send(key, "{\"orderId\":\"x\"}", headers -> {});
        send(key, "{}", headers -> {});
        send(key, "null", headers -> {});
        send(key, expired(), headers -> headers.remove(Envelope.ID));
        send(key, expired(), headers -> headers.put(Envelope.TIME, "yesterday"));
        send(key, null, headers -> {});
        // The right partition by chance or not: the key of the message is another one.
        send(space + ":2030-01-02", expired(), headers -> {});
        send(key, expired(), headers -> {});

        await().atMost(Duration.ofSeconds(20)).until(() -> halves() == 1);
        TopicTail dead = TopicTail.of(Topic.RESERVATION_EVENTS_DLT);
        List<ConsumerRecord<String, String>> letters =
                await().atMost(Duration.ofSeconds(20)).until(() -> mine(dead), found -> found.size() == 10);
        ConsumerRecord<String, String> first = letters.stream()
                .filter(letter -> "not JSON".equals(letter.value()))
                .findFirst()
                .orElseThrow();
        assertThat(first.key()).isEqualTo(key);
        assertThat(TopicTail.header(first, Envelope.TYPE)).isEqualTo("hold-expired.v1");
        assertThat(TopicTail.header(first, "dlt-original-topic")).isEqualTo(Topic.RESERVATION_EVENTS.topicName());
        assertThat(TopicTail.header(first, "dlt-original-partition")).isEqualTo(Integer.toString(first.partition()));
        assertThat(TopicTail.header(first, "dlt-original-offset")).matches("\\d+");
        assertThat(TopicTail.header(first, "dlt-original-timestamp"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(TopicTail.header(first, "dlt-exception-class")).isEqualTo(DeserializationFailure.class.getName());
        assertThat(TopicTail.header(first, "dlt-exception-message")).contains("not");
        assertThat(TopicTail.header(first, "dlt-attempts")).isEqualTo("1");
        assertThat(TopicTail.header(first, "dlt-consumer-group")).isEqualTo(ReservationEventListener.ID);
        assertThat(letters("DeserializationFailure")).isGreaterThanOrEqualTo(10);
    }

    @Test
    void aRowThatDoesNotFitIsPutAsideAndAllAroundItAreWritten() {
        SampleOrder before = order(1);
        SampleOrder after = order(2);
        String tooLong = JsonMapper.shared()
                .writeValueAsString(order(3).held())
                .replace("\"requestDigest\":\"digest\"", "\"requestDigest\":\"" + "d".repeat(5_000) + "\"");
        // Decoding says so, not whoever needs it: a member of the message is missing.
        String incomplete =
                JsonMapper.shared().writeValueAsString(order(4).held()).replace("\"decision\":", "\"derision\":");

        send(key, JsonMapper.shared().writeValueAsString(before.held()), DeadLetterTest::held);
        send(key, tooLong, DeadLetterTest::held);
        send(key, incomplete, DeadLetterTest::held);
        send(key, JsonMapper.shared().writeValueAsString(after.held()), DeadLetterTest::held);

        await().atMost(Duration.ofSeconds(20)).until(() -> isKnown(before) && isKnown(after));
        TopicTail dead = TopicTail.of(Topic.RESERVATION_EVENTS_DLT);
        List<ConsumerRecord<String, String>> letters =
                await().atMost(Duration.ofSeconds(20)).until(() -> mine(dead), found -> found.size() == 2);
        assertThat(letters).extracting(ConsumerRecord::value).containsExactly(tooLong, incomplete);
        assertThat(TopicTail.header(letters.getFirst(), "dlt-exception-message"))
                .contains("request_digest");
        assertThat(TopicTail.header(letters.getFirst(), "dlt-exception-class"))
                .isEqualTo(MysqlDataTruncation.class.getName());
        assertThat(TopicTail.header(letters.getFirst(), "dlt-attempts")).matches("[2-9]");
        assertThat(TopicTail.header(letters.getLast(), "dlt-exception-class"))
                .isEqualTo(DeserializationFailure.class.getName());
        assertThat(letters("MysqlDataTruncation")).isPositive();
    }

    private double letters(String reason) {
        return api.bean(MeterRegistry.class)
                .counter(DeadLetters.METRIC, "topic", Topic.RESERVATION_EVENTS.topicName(), "reason", reason)
                .count();
    }

    private SampleOrder order(long seq) {
        return new SampleOrder(UUID.randomUUID(), space, DATE, Slot.DAY, 7, seq);
    }

    private static void held(Map<String, String> headers) {
        headers.put(Envelope.TYPE, "reservation-held.v1");
    }

    private boolean isKnown(SampleOrder order) {
        return api.bean(JdbcClient.class)
                        .sql("SELECT COUNT(*) FROM order_view WHERE order_id = ?")
                        .param(SqlValues.bytes(order.orderId()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    private List<ConsumerRecord<String, String>> mine(TopicTail dead) {
        return dead.records().stream()
                .filter(letter -> String.valueOf(letter.key()).startsWith(space + ":"))
                .toList();
    }

    private int halves() {
        return api.bean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM half_state WHERE space_id = ?")
                .param(space)
                .query(Integer.class)
                .single();
    }

    private String expired() {
        Decided decision = new Decided(1, 0, 1, Instant.parse("2026-01-01T00:00:00Z"));
        HoldExpired event = new HoldExpired(UUID.randomUUID(), space, DATE, Slot.DAY, 1, 1, decision);
        return JsonMapper.shared().writeValueAsString(event);
    }

    private void send(String recordKey, String value, Consumer<Map<String, String>> spoil) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of(
                Envelope.ID,
                UUID.randomUUID().toString(),
                Envelope.TYPE,
                "hold-expired.v1",
                Envelope.SOURCE,
                "/test",
                Envelope.TIME,
                "2026-01-01T00:00:00Z",
                Envelope.SUBJECT,
                "a test"));
        spoil.accept(headers);
        byte[] body = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<>(Topic.RESERVATION_EVENTS.topicName(), recordKey, body);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        kafka.send(record);
    }
}
