package com.ourspace.booking.log;

import com.ourspace.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.stereotype.Component;

/** Where records go that can't be read or decided: whole, with their origin, the reason and the number of attempts. */
@Component
public class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final Duration ACK_TIMEOUT = Duration.ofSeconds(30);

    /** How often a record was tried before it was put aside. */
    static final String ATTEMPTS = "attempts";

    private final DeadLetterPublishingRecoverer publisher;

    DeadLetters(KafkaTemplate<String, byte[]> kafka) {
        publisher = new DeadLetterPublishingRecoverer(
                kafka, (record, _) -> new TopicPartition(record.topic() + Topic.Name.DEAD_LETTER_SUFFIX, -1));
        publisher.setFailIfSendResultIsError(true);
        publisher.setWaitForSendResultTimeout(ACK_TIMEOUT);
        publisher.excludeHeader(HeadersToAdd.EX_STACKTRACE);
        publisher.addHeadersFunction((_, reason) -> attempts(reason));
    }

    /** Handles records in their order; one that no retry will help is put aside, other trouble is thrown. */
    public void sift(List<ConsumerRecord<String, byte[]>> records, Consumer<ConsumerRecord<String, byte[]>> handle) {
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                handle.accept(record);
            } catch (RuntimeException failure) {
                if (!Hopeless.is(failure)) {
                    throw failure;
                }
                putAside(record, failure);
            }
        }
    }

    /**
     * Puts a record aside and returns once the broker has it.
     *
     * @param attempts how often it was tried
     * @throws org.springframework.kafka.KafkaException if it does not get there; the record must then be read again
     */
    public void putAside(ConsumerRecord<String, byte[]> record, RuntimeException reason, int attempts) {
        LOG.warn(
                "Dead letter from {}-{} at offset {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                reason.getClass().getSimpleName());
        publisher.accept(record, new Tried(attempts, reason));
    }

    /** Likewise, for a record that was tried once: no retry makes it readable. */
    public void putAside(ConsumerRecord<String, byte[]> record, RuntimeException reason) {
        putAside(record, reason, 1);
    }

    private static RecordHeaders attempts(Exception reason) {
        String attempts = reason instanceof Tried tried ? Integer.toString(tried.attempts) : "1";
        return new RecordHeaders(List.of(new RecordHeader(ATTEMPTS, attempts.getBytes(StandardCharsets.US_ASCII))));
    }

    /** The reason, with what is not its own to tell. */
    private static final class Tried extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int attempts;

        Tried(int attempts, RuntimeException reason) {
            super(reason.getMessage(), reason);
            this.attempts = attempts;
        }
    }
}
