package com.ourspace.media.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ourspace.contracts.DeadLetterHeaders;
import com.ourspace.contracts.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes dead letters: records that cannot be read or carried out, whole, with their origin and the reason as text
 * headers.
 */
@Component
public class DeadLetters {

    /** Header of a dead letter that is empty because the record with its headers would have been too large. */
    static final String OMITTED = "dlt-omitted";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final Duration ACK_TIMEOUT = Duration.ofSeconds(40);

    private final KafkaTemplate<String, byte[]> kafka;
    private final MeterRegistry meters;

    DeadLetters(KafkaTemplate<String, byte[]> kafka, MeterRegistry meters) {
        this.kafka = kafka;
        this.meters = meters;
    }

    /**
     * Writes a dead letter and returns once the broker has it.
     *
     * @param attempts how often the record was tried
     * @param group the consumer group that could not deal with it
     * @throws KafkaException if the broker does not acknowledge it; the record must then be read again
     */
    public void write(ConsumerRecord<String, byte[]> record, RuntimeException reason, int attempts, String group) {
        DeadLetterHeaders headers = DeadLetterHeaders.of(
                record.topic(), record.partition(), record.offset(), record.timestamp(), reason, attempts, group);
        String topic = record.topic() + Topic.Name.DEAD_LETTER_SUFFIX;
        try {
            send(headers, new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()));
        } catch (KafkaException failed) {
            if (!(DeadLetterHeaders.rootOf(failed) instanceof RecordTooLargeException)) {
                throw failed;
            }
            // A record that fitted into its topic may be too large with more headers; the headers then lead to the
            // record.
            ProducerRecord<String, byte[]> empty = new ProducerRecord<>(topic, null, null);
            empty.headers().add(OMITTED, "key, headers and value".getBytes(UTF_8));
            send(headers, empty);
        }
        String name = DeadLetterHeaders.rootOf(reason).getClass().getSimpleName();
        meters.counter("ourspace.dead.letters", "topic", record.topic(), "reason", name)
                .increment();
        LOG.warn("Dead letter from {}-{} at offset {}: {}", record.topic(), record.partition(), record.offset(), name);
    }

    private void send(DeadLetterHeaders headers, ProducerRecord<String, byte[]> record) {
        headers.headers().forEach((name, text) -> record.headers().remove(name).add(name, text.getBytes(UTF_8)));
        try {
            kafka.send(record).get(ACK_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException away) {
            throw new KafkaException("a dead letter was not acknowledged", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while waiting for the acknowledgement of a dead letter", stopping);
        }
    }
}
