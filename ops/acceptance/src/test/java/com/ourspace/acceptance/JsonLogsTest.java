package com.ourspace.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.Timestamps;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.PlatformProcess;
import com.ourspace.standalone.client.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services of these tests log lines of JSON. */
class JsonLogsTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    /** A token, an e-mail address, and a phone number as a booker writes it. */
    private static final Pattern PERSONAL =
            Pattern.compile("eyJ[\\w-]{10,}|[\\w.]+@(?!test)[\\w-]+\\.[a-z]{2,}\\b|\\b01\\d-\\d{3,4}-\\d{4}\\b");

    private final RunningPlatform running = RunningPlatform.shared();

    @Test
    void aLineAboutAnOrderHasTheIdsOfTraceAndOrderAndNothingOfPeople() throws Exception {
        Session guest = running.freshGuest();
        UUID order = running.client()
                .requestOrder(
                        guest,
                        running.space(),
                        running.freshDate(),
                        Slot.DAY,
                        2,
                        UUID.randomUUID().toString());
        running.client().awaitDecision(guest, order, TIMEOUT);
        UUID unreadable = sendUnreadable();

        JsonNode line = Awaitility.await()
                .atMost(TIMEOUT)
                .until(
                        () -> lines().stream()
                                .filter(each ->
                                        each.path("orderId").asString("").equals(unreadable.toString()))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);

        assertThat(line.path("traceId").asString()).isEqualTo(TRACE_ID);
        assertThat(line.path("message").asString()).startsWith("Dead letter from " + Topic.Name.RESERVATION_COMMANDS);
        assertThat(lines()).allSatisfy(each -> {
            assertThat(each.has("@timestamp")).isTrue();
            assertThat(each.toString()).doesNotContainPattern(PERSONAL);
        });
    }

    /** A request for a slot whose value is no JSON. */
    private UUID sendUnreadable() throws Exception {
        UUID id = UUID.randomUUID();
        LocalDate date = running.freshDate();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topic.Name.RESERVATION_COMMANDS, running.space() + ":" + date, "no JSON".getBytes(UTF_8));
        Map.of(
                        Envelope.ID, id.toString(),
                        Envelope.TYPE, MessageType.REQUEST_RESERVATION.wireName(),
                        Envelope.SOURCE, "/test",
                        Envelope.TIME, Timestamps.text(Instant.now()),
                        Envelope.SUBJECT, id.toString(),
                        Envelope.TRACEPARENT, "00-" + TRACE_ID + "-00f067aa0ba902b7-01")
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", running.platform().stores().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        }
        return id;
    }

    /** The lines of all services. What the JVM itself says before logging starts is no JSON. */
    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (PlatformProcess process : running.platform().processes()) {
            if (process.component().role().isService()) {
                for (String line : Files.readAllLines(process.log())) {
                    if (line.startsWith("{")) {
                        lines.add(JsonMapper.shared().readTree(line));
                    }
                }
            }
        }
        return lines;
    }
}
