package com.ourspace.api.log;

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
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.stereotype.Component;

/**
 * Where records go that can't be read or written: whole, with their own headers, and beside them as text where the
 * record stood, what was wrong with it and how often it was tried.
 */
@Component
class DeadLetters {

    /** Counts dead letters, by the topic the record came from and the class of what went wrong with it. */
    static final String METRIC = "ourspace.dead.letters";

    /** Says of a letter that it is empty because it would have been too large. */
    static final String OMITTED = "dlt-omitted";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final Duration ACK_TIMEOUT = Duration.ofSeconds(6);

    private final KafkaTemplate<String, byte[]> kafka;
    private final MeterRegistry meters;

    DeadLetters(KafkaTemplate<String, byte[]> kafka, MeterRegistry meters) {
        this.kafka = kafka;
        this.meters = meters;
    }

    /**
     * Writes a dead letter and returns once the broker has it.
     *
     * @throws KafkaException if it does not get there; the record must then be read again
     */
    void write(DeadLetter letter) {
        ConsumerRecord<String, byte[]> origin = letter.record();
        try {
            send(letter, new ProducerRecord<>(topic(letter), null, origin.key(), origin.value(), origin.headers()));
        } catch (KafkaException failed) {
            if (!(DeadLetterHeaders.rootOf(failed) instanceof RecordTooLargeException)) {
                throw failed;
            }
            // A record that fitted into its topic may be too large with more headers; the headers then point to the
            // record, which stays in its topic.
            ProducerRecord<String, byte[]> empty = new ProducerRecord<>(topic(letter), null, null);
            empty.headers().add(OMITTED, "key, headers and value".getBytes(UTF_8));
            send(letter, empty);
        }
        String reason = DeadLetterHeaders.rootOf(letter.reason()).getClass().getSimpleName();
        meters.counter(METRIC, "topic", origin.topic(), "reason", reason).increment();
        if (letter.kind() == FailureKind.BUG) {
            LOG.error(
                    "Dead letter from {}-{} at offset {}, because of a bug",
                    origin.topic(),
                    origin.partition(),
                    origin.offset(),
                    letter.reason());
        } else {
            LOG.warn(
                    "Dead letter from {}-{} at offset {}: {}",
                    origin.topic(),
                    origin.partition(),
                    origin.offset(),
                    reason);
        }
    }

    private static String topic(DeadLetter letter) {
        return letter.record().topic() + Topic.Name.DEAD_LETTER_SUFFIX;
    }

    private void send(DeadLetter letter, ProducerRecord<String, byte[]> record) {
        headers(letter).headers().forEach((name, text) -> {
            // In place of one that an earlier dead letter has, if the record is one that was sent once more.
            record.headers().remove(name);
            record.headers().add(name, text.getBytes(UTF_8));
        });
        try {
            kafka.send(record).get(ACK_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | org.apache.kafka.common.KafkaException away) {
            throw new KafkaException("a dead letter was not acknowledged", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("a dead letter was not waited for", stopping);
        }
    }

    private static DeadLetterHeaders headers(DeadLetter letter) {
        ConsumerRecord<String, byte[]> origin = letter.record();
        String group = KafkaUtils.getConsumerGroupId();
        return DeadLetterHeaders.of(
                origin.topic(),
                origin.partition(),
                origin.offset(),
                origin.timestamp(),
                letter.reason(),
                letter.attempts(),
                group == null ? "" : group);
    }
}
