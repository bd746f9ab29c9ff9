package com.ourspace.booking.log;

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
import org.springframework.stereotype.Component;

/**
 * Where records go that can't be read, decided or stored: whole, with their origin, the reason and the number of
 * attempts as text.
 *
 * <p>They are written after the commit and before the offset moves: a batch that is tried for an hour writes each once,
 * and one whose process dies in between is read again and written then.
 */
@Component
public class DeadLetters {

    /** Says of a letter that it is empty because it would have been too large. */
    static final String OMITTED = "dlt-omitted";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    /** So many are remembered, so that they are not written again because others around them are tried again. */
    private static final int MAX_REMEMBERED = 10_000;

    private final KafkaTemplate<String, byte[]> kafka;
    private final MeterRegistry meters;
    private final Set<RecordPosition> written =
            Collections.synchronizedSet(Collections.newSetFromMap(new Remembered()));

    DeadLetters(KafkaTemplate<String, byte[]> kafka, MeterRegistry meters) {
        this.kafka = kafka;
        this.meters = meters;
    }

    /**
     * Writes these letters and returns once the broker has them.
     *
     * @param group the consumer group that could not deal with them
     * @throws KafkaException if one does not get there; their records must then be read again
     */
    void write(List<DeadLetter> letters, String group) {
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        for (DeadLetter letter : letters) {
            if (written.contains(RecordPosition.of(letter))) {
                continue;
            }
            sent.add(send(letter, group).thenRun(() -> tell(letter)));
        }
        try {
            sent.forEach(CompletableFuture::join);
        } catch (CompletionException failed) {
            throw new KafkaException("dead letters were not written", failed);
        }
    }

    private CompletableFuture<Object> send(DeadLetter letter, String group) {
        ConsumerRecord<String, byte[]> record = letter.record();
        ProducerRecord<String, byte[]> whole = new ProducerRecord<>(
                record.topic() + Topic.Name.DEAD_LETTER_SUFFIX, null, record.key(), record.value(), record.headers());
        return send(with(headers(letter, group), whole))
                .exceptionallyCompose(failure -> DeadLetterHeaders.rootOf(failure) instanceof RecordTooLargeException
                        ? send(empty(letter, group))
                        : CompletableFuture.failedFuture(failure));
    }

    /** The producer's own refusals are thrown; the broker's come as a failed future. */
    private CompletableFuture<Object> send(ProducerRecord<String, byte[]> record) {
        try {
            return kafka.send(record).thenApply(sent -> sent);
        } catch (KafkaException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /**
     * A record that fitted into its topic may be too large with more headers; the headers then point to the record,
     * which stays in its topic.
     */
    private static ProducerRecord<String, byte[]> empty(DeadLetter letter, String group) {
        ProducerRecord<String, byte[]> empty =
                new ProducerRecord<>(letter.record().topic() + Topic.Name.DEAD_LETTER_SUFFIX, null, null);
        empty.headers().add(OMITTED, "key, headers and value".getBytes(UTF_8));
        return with(headers(letter, group), empty);
    }

    private static ProducerRecord<String, byte[]> with(DeadLetterHeaders headers, ProducerRecord<String, byte[]> to) {
        headers.headers().forEach((name, value) -> to.headers().remove(name).add(name, value.getBytes(UTF_8)));
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

    private void tell(DeadLetter letter) {
        written.add(RecordPosition.of(letter));
        String reason = DeadLetterHeaders.rootOf(letter.reason()).getClass().getSimpleName();
        meters.counter("ourspace.dead.letters", "topic", letter.record().topic(), "reason", reason)
                .increment();
        LOG.warn(
                "Dead letter from {}-{} at offset {}: {}",
                letter.record().topic(),
                letter.record().partition(),
                letter.record().offset(),
                reason);
    }

    /** Where a record stands in the log. */
    private record RecordPosition(String topic, int partition, long offset) {

        static RecordPosition of(DeadLetter letter) {
            return new RecordPosition(
                    letter.record().topic(),
                    letter.record().partition(),
                    letter.record().offset());
        }
    }

    /** Forgets the oldest beyond its limit. */
    private static final class Remembered extends LinkedHashMap<RecordPosition, Boolean> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RecordPosition, Boolean> eldest) {
            return size() > MAX_REMEMBERED;
        }
    }
}
