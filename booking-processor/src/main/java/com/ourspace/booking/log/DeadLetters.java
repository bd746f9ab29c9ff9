package com.ourspace.booking.log;

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

/** Where records go that can't be read or decided: whole, with their origin and the reason. */
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
        publisher.addHeadersFunction((_, _) -> attempts());
    }

    /** No retry makes a record readable, so each is tried once. */
    private static RecordHeaders attempts() {
        return new RecordHeaders(List.of(new RecordHeader(ATTEMPTS, "1".getBytes(StandardCharsets.US_ASCII))));
    }

    /**
     * Puts a record aside and returns once the broker has it.
     *
     * @throws org.springframework.kafka.KafkaException if it does not get there; the record must then be read again
     */
    public void putAside(ConsumerRecord<String, byte[]> record, RuntimeException reason) {
        LOG.warn(
                "Dead letter from {}-{} at offset {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                reason.getClass().getSimpleName());
        publisher.accept(record, reason);
    }
}
