package com.ourspace.api.log;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import com.ourspace.api.web.Trace;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where commands are accepted: what {@link #append} returns from is in the log, on every replica that has to have it.
 */
@Component
public class CommandPublisher {

    static final String SOURCE = "/ourspace/api";

    /** Longer than the producer's own delivery timeout, which ends first. */
    private static final long PATIENCE_SECONDS = 6;

    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper json;
    private final Clock clock;

    CommandPublisher(KafkaTemplate<String, byte[]> kafka, JsonMapper json, Clock clock) {
        this.kafka = kafka;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes a message and waits for the acknowledgement.
     *
     * @param id the message's id; the same id twice is decided once
     * @throws ProblemException DEPENDENCY_DOWN if there was no acknowledgement; the message may be sent again
     */
    public void append(Message message, UUID id) {
        try {
            kafka.send(record(message, id)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (KafkaException
                | org.springframework.kafka.KafkaException
                | ExecutionException
                | TimeoutException notAcknowledged) {
            throw away(notAcknowledged);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw away(stopping);
        }
    }

    private ProducerRecord<String, byte[]> record(Message message, UUID id) {
        String topic = MessageType.of(message).topic().topicName();
        var record = new ProducerRecord<String, byte[]>(topic, message.key(), json.writeValueAsBytes(message));
        Envelope.of(id, message, SOURCE, clock.instant(), null, Trace.currentTraceparent())
                .headers()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static ProblemException away(Throwable cause) {
        return Problem.of(ProblemCode.DEPENDENCY_DOWN, "log").exception(cause);
    }
}
