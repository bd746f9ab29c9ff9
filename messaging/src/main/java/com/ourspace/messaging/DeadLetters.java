package com.ourspace.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ourspace.contracts.DeadLetterHeaders;
import com.ourspace.contracts.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Writes dead letters: records that cannot be read, decided or stored, whole, with their origin, the reason and the
 * number of attempts as text headers.
 *
 * <p>A consumer writes them after the commit and before its offset moves: a batch that is retried for an hour writes
 * each once, and if the process ends in between, the record is read again and its dead letter is written then.
 */
public final class DeadLetters {

    /** Counts dead letters by {@code topic}, from which the record came, and {@code reason}, a class. */
    public static final String METRIC = "ourspace.dead.letters";

    /** Header of a dead letter that is empty because the record with its headers would have been too large. */
    static final String OMITTED = "dlt-omitted";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    /** The number of dead letters that are not written again when the records around them are retried. */
    private static final int MAX_REMEMBERED = 10_000;

    private final KafkaTemplate<String, byte[]> kafka;
    private final MeterRegistry meters;
    private final Set<Origin> written = Collections.synchronizedSet(Collections.newSetFromMap(new Remembered()));

    /** Writes with this template, whose producer limits how long a write may take. */
    public DeadLetters(KafkaTemplate<String, byte[]> kafka, MeterRegistry meters) {
        this.kafka = kafka;
        this.meters = meters;
    }

    /**
     * Writes these dead letters, except those that it has written before, and returns once the broker has them.
     *
     * @param group the consumer group that could not read, decide or store the records
     * @throws KafkaException if the broker does not acknowledge one; the records must then be read again
     */
    public void write(List<DeadLetter> letters, String group) {
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        for (DeadLetter letter : letters) {
            Origin origin = Origin.of(letter.record(), group);
            if (!written.contains(origin)) {
                sent.add(send(letter, group).thenRun(() -> onWritten(letter, origin)));
            }
        }
        try {
            sent.forEach(CompletableFuture::join);
        } catch (CompletionException failed) {
            throw new KafkaException("dead letters were not written", failed);
        }
    }

    /** Logs a failure of our own code with its stack trace, which no header or metric contains. */
    public static void logBug(DeadLetter letter) {
        RecordIds.addTo(LOG.atError(), letter.record())
                .setCause(letter.reason())
                .log(
                        "Our own code fails at {}-{} at offset {}, tried {} times; it becomes a dead letter",
                        letter.record().topic(),
                        letter.record().partition(),
                        letter.record().offset(),
                        letter.attempts());
    }

    private CompletableFuture<Object> send(DeadLetter letter, String group) {
        ConsumerRecord<String, byte[]> record = letter.record();
        String topic = record.topic() + Topic.Name.DEAD_LETTER_SUFFIX;
        DeadLetterHeaders headers = headers(letter, group);
        return send(with(headers, new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers())))
                .exceptionallyCompose(failure -> DeadLetterHeaders.rootOf(failure) instanceof RecordTooLargeException
                        ? send(with(headers, empty(topic)))
                        : CompletableFuture.failedFuture(failure));
    }

    /** The producer throws its own refusals; those of the broker arrive as a failed future. */
    private CompletableFuture<Object> send(ProducerRecord<String, byte[]> record) {
        try {
            return kafka.send(record).thenApply(sent -> sent);
        } catch (KafkaException | org.apache.kafka.common.KafkaException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /**
     * A record that fitted into its topic may be too large with more headers. The headers then lead to the record,
     * which stays in its topic.
     */
    private static ProducerRecord<String, byte[]> empty(String topic) {
        ProducerRecord<String, byte[]> empty = new ProducerRecord<>(topic, null, null);
        empty.headers().add(OMITTED, "key, headers and value".getBytes(UTF_8));
        return empty;
    }

    /** Replaces those of an earlier dead letter, if the record is one that was sent once more. */
    private static ProducerRecord<String, byte[]> with(DeadLetterHeaders headers, ProducerRecord<String, byte[]> to) {
        headers.headers().forEach((name, text) -> to.headers().remove(name).add(name, text.getBytes(UTF_8)));
        return to;
    }

    private static DeadLetterHeaders headers(DeadLetter letter, String group) {
        ConsumerRecord<String, byte[]> record = letter.record();
        return DeadLetterHeaders.of(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                letter.reason(),
                letter.attempts(),
                group);
    }

    private void onWritten(DeadLetter letter, Origin origin) {
        written.add(origin);
        String reason = RootCause.name(letter.reason());
        meters.counter(METRIC, "topic", origin.topic, "reason", reason).increment();
        RecordIds.addTo(LOG.atWarn(), letter.record())
                .log("Dead letter from {}-{} at offset {}: {}", origin.topic, origin.partition, origin.offset, reason);
    }

    /** The record of a dead letter, and the group that wrote it: two groups may fail at the same record. */
    private record Origin(String group, String topic, int partition, long offset) {

        static Origin of(ConsumerRecord<String, byte[]> record, String group) {
            return new Origin(group, record.topic(), record.partition(), record.offset());
        }
    }

    /** Forgets the oldest entries beyond its limit. */
    private static final class Remembered extends LinkedHashMap<Origin, Boolean> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Origin, Boolean> eldest) {
            return size() > MAX_REMEMBERED;
        }
    }
}
