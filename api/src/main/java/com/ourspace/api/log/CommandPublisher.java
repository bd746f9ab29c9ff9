package com.ourspace.api.log;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import com.ourspace.api.web.Trace;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.Topic;
import com.ourspace.messaging.tracing.MessageSpan;
import com.ourspace.messaging.tracing.Operation;
import com.ourspace.messaging.tracing.Tracing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes commands to the log. A command is accepted once {@link #append} has returned: then every replica that has
 * to have it has acknowledged it.
 */
@Component
public class CommandPublisher implements DisposableBean {

    static final String SOURCE = "/ourspace/api";

    /** While commands come more quickly than one in so long, they are gathered. */
    private static final Duration QUICK = Duration.ofMillis(2);

    /** How long a command waits for others while commands come quickly; one that comes alone does not wait. */
    private static final int GATHERING_MILLIS = 5;

    private final KafkaTemplate<String, byte[]> kafka;
    private final KafkaTemplate<String, byte[]> gathering;
    private final Pace pace = new Pace(QUICK, System.nanoTime());
    private final JsonMapper json;
    private final Clock clock;
    private final Tracing tracing;

    CommandPublisher(KafkaTemplate<String, byte[]> kafka, JsonMapper json, Clock clock, Tracing tracing) {
        this.kafka = kafka;
        this.gathering = new KafkaTemplate<>(
                kafka.getProducerFactory(),
                Map.of(
                        ProducerConfig.LINGER_MS_CONFIG,
                        GATHERING_MILLIS,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "ourspace-api-gathering-producer"));
        this.json = json;
        this.clock = clock;
        this.tracing = tracing;
    }

    /**
     * Writes a message and waits for the acknowledgement.
     *
     * @param id the message's id; the same id twice is decided once
     * @return where the log has it
     * @throws ProblemException DEPENDENCY_DOWN if there was no acknowledgement; the message may be sent again
     */
    public LogPosition append(Message message, UUID id) {
        Envelope envelope = Envelope.of(id, message, SOURCE, clock.instant(), null, Trace.currentTraceparent());
        String topic = MessageType.of(message).topic().topicName();
        try (MessageSpan span = tracing.send(Operation.PUBLISH, topic, envelope)) {
            return append(message, topic, envelope, span);
        }
    }

    /** Closes the producer that is none of Spring's beans. */
    @Override
    public void destroy() {
        gathering.destroy();
    }

    /**
     * Has the producer ask for the partitions of these topics, for which it connects if it has not yet.
     *
     * @throws KafkaException if the broker does not answer
     */
    public void lookAt(Collection<Topic> topics) {
        topics.forEach(topic -> kafka.partitionsFor(topic.topicName()));
    }

    private LogPosition append(Message message, String topic, Envelope envelope, MessageSpan span) {
        try {
            // The producer's delivery timeout ends the wait; a timer of our own would cost as much as the wait itself.
            RecordMetadata written = producer()
                    .send(record(message, topic, span.inject(envelope)))
                    .get()
                    .getRecordMetadata();
            span.appended(written.partition(), written.offset());
            return LogPosition.of(written);
        } catch (KafkaException | org.springframework.kafka.KafkaException | ExecutionException notAcknowledged) {
            span.failed(notAcknowledged);
            throw away(notAcknowledged);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            span.failed(stopping);
            throw away(stopping);
        }
    }

    /**
     * The producer for the next command. A request to the broker costs as much as several commands in it. The order of
     * commands that are on their way at the same time is the broker's to choose, so that two producers may carry them.
     */
    private KafkaTemplate<String, byte[]> producer() {
        return pace.isQuickWith(System.nanoTime()) ? gathering : kafka;
    }

    private ProducerRecord<String, byte[]> record(Message message, String topic, Envelope envelope) {
        var record = new ProducerRecord<String, byte[]>(topic, message.key(), json.writeValueAsBytes(message));
        envelope.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static ProblemException away(Throwable cause) {
        return Problem.of(ProblemCode.DEPENDENCY_DOWN, "log").exception(cause);
    }
}
