package com.ourspace.media.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.messaging.tracing.MessageSpan;
import com.ourspace.messaging.tracing.Operation;
import com.ourspace.messaging.tracing.Tracing;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Publishes the outcome of a command. */
@Component
class EventWriter {
    private static final String SOURCE = "/ourspace/media-worker";

    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper json;
    private final Clock clock;
    private final Tracing tracing;

    EventWriter(KafkaTemplate<String, byte[]> kafka, JsonMapper json, Clock clock, Tracing tracing) {
        this.kafka = kafka;
        this.json = json;
        this.clock = clock;
        this.tracing = tracing;
    }

    /** Sends the event. The returned future completes when the broker has acknowledged it. */
    CompletableFuture<?> write(ImageEvent event, Envelope command) {
        UUID id = eventId(command.id());
        Envelope envelope = Envelope.of(id, event, SOURCE, clock.instant(), command.id(), command.traceparent());
        String topic = MessageType.of(event).topic().topicName();
        MessageSpan span = tracing.send(Operation.PUBLISH, topic, envelope);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, event.key(), json.writeValueAsBytes(event));
        span.inject(envelope)
                .headers()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return kafka.send(record).whenComplete((sent, failure) -> {
            if (failure == null) {
                span.appended(
                        sent.getRecordMetadata().partition(),
                        sent.getRecordMetadata().offset());
            } else {
                span.failed(failure);
            }
            span.close();
        });
    }

    /**
     * The id of the event, derived from the id of the command, so that a command that runs twice has one outcome for
     * its readers.
     */
    static UUID eventId(UUID commandId) {
        return UUID.nameUUIDFromBytes(("outcome of " + commandId).getBytes(UTF_8));
    }
}
