package com.ourspace.api.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.contracts.DeadLetterHeaders;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.embedded.SharedStack;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StatusTest {

    private final RunningApi api = RunningApi.shared();
    private final Caller operator = api.admin();

    @Test
    void namesThePartsAndTheConsumersOfTheLog() {
        Answer status = operator.get("/v1/admin/status");

        assertThat(status.status()).as(status.body()).isEqualTo(200);
        assertThat(status.header("Cache-Control")).hasValue("no-store");
        assertThat(part(status, "database")).isEqualTo("UP");
        assertThat(part(status, "log")).isEqualTo("UP");
        assertThat(part(status, "api-reservations")).isEqualTo("UP");
        assertThat(status.json()
                        .at("/deadLetters")
                        .valueStream()
                        .map(topic -> topic.at("/topic").asString()))
                .contains("ourspace.reservation.commands.dlt", "ourspace.image.events.dlt");
    }

    @Test
    void decisionsGrowWithEveryEvent() {
        long before = decisions();
        api.publish(new SampleOrder(UUID.randomUUID(), 1, LocalDate.of(2030, 3, 1), Slot.DAY, 7, 1).held());

        await().until(() -> decisions() > before);
    }

    @Test
    void aDeadLetterIsListedWithoutItsContent() {
        String topic = Topic.RESERVATION_EVENTS.deadLetterName();
        String type = "test-" + UUID.randomUUID();
        var record = new ProducerRecord<>(topic, "key", "a secret".getBytes(StandardCharsets.UTF_8));
        Map.of(Envelope.TYPE, type, DeadLetterHeaders.EXCEPTION_CLASS, "com.example.Broken")
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", SharedStack.kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record);
        }
        Answer newest = operator.get("/v1/admin/dead-letters?limit=1");

        assertThat(newest.text("/items/0/type")).as(newest.body()).isEqualTo(type);
        assertThat(newest.text("/items/0/topic")).isEqualTo(topic);
        assertThat(newest.text("/items/0/reason")).isEqualTo("com.example.Broken");
        assertThat(newest.json().at("/items").size()).isEqualTo(1);
        assertThat(newest.body()).doesNotContain("a secret");
        // The status may be a second old.
        await().until(() -> deadLetters(topic) > 0);
    }

    @Test
    void forbiddenToGuests() {
        assertThat(api.newUser().get("/v1/admin/dead-letters").code()).isEqualTo("FORBIDDEN");
        assertThat(api.newUser().get("/v1/admin/status").code()).isEqualTo("FORBIDDEN");
    }

    private long decisions() {
        return operator.get("/v1/admin/status").json().at("/decisions").asLong();
    }

    private long deadLetters(String topic) {
        return operator.get("/v1/admin/status")
                .json()
                .at("/deadLetters")
                .valueStream()
                .filter(letters -> letters.at("/topic").asString().equals(topic))
                .mapToLong(letters -> letters.at("/records").asLong())
                .sum();
    }

    private static String part(Answer status, String name) {
        return status.json()
                .at("/parts")
                .valueStream()
                .filter(part -> part.at("/name").asString().equals(name))
                .map((JsonNode part) -> part.at("/status").asString())
                .findFirst()
                .orElse("unknown");
    }
}
