package com.ourspace.api.log;

import com.ourspace.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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

/** Where records go that can't be read or written: whole, with their origin, the reason and the number of attempts. */
@Component
class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /** How often a record was tried before it was put aside; the booking processor's dead letters carry the same. */
    static final String ATTEMPTS = "attempts";

    private final DeadLetterPublishingRecoverer publisher;

    DeadLetters(KafkaTemplate<String, byte[]> kafka) {
        publisher = new DeadLetterPublishingRecoverer(
                kafka,
                (record, _) -> new TopicPartition(record.topic() + Topic.Name.DEAD_LETTER_SUFFIX, record.partition()));
        publisher.setFailIfSendResultIsError(true);
        publisher.setWaitForSendResultTimeout(PATIENCE);
        publisher.excludeHeader(HeadersToAdd.EX_STACKTRACE);
        publisher.addHeadersFunction((_, reason) -> attempts(reason));
    }

    /**
     * Puts a record aside and returns once the broker has it.
     *
     * @param attempts how often it was tried
     * @throws org.springframework.kafka.KafkaException if it does not get there; the record must then be read again
     */
    void putAside(ConsumerRecord<String, byte[]> record, Exception reason, int attempts) {
        LOG.warn(
                "Dead letter from {}-{} at offset {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                reason.getMessage());
        publisher.accept(record, null, new Tried(attempts, reason));
    }

    private static RecordHeaders attempts(Exception reason) {
        String attempts = reason instanceof Tried tried ? Integer.toString(tried.attempts) : "1";
        return new RecordHeaders(List.of(new RecordHeader(ATTEMPTS, attempts.getBytes(StandardCharsets.US_ASCII))));
    }

    /** The reason, with what is not its own to tell. */
    private static final class Tried extends Exception {
        private static final long serialVersionUID = 1L;

        private final int attempts;

        Tried(int attempts, Exception reason) {
            super(reason.getMessage(), reason);
            this.attempts = attempts;
        }
    }
}
