package com.ourspace.media.log;

import com.ourspace.contracts.Topic;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.stereotype.Component;

/** Where records go that can't be read: whole, with their origin and the reason. */
@Component
public class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final Duration ACK_TIMEOUT = Duration.ofSeconds(40);
    /** Lets the producer choose by the key, as it did for the original. */
    private static final int BY_KEY = -1;

    private final DeadLetterPublishingRecoverer publisher;

    DeadLetters(KafkaTemplate<String, byte[]> kafka) {
        publisher = new DeadLetterPublishingRecoverer(
                kafka, (record, _) -> new TopicPartition(record.topic() + Topic.Name.DEAD_LETTER_SUFFIX, BY_KEY));
        publisher.setFailIfSendResultIsError(true);
        publisher.setWaitForSendResultTimeout(ACK_TIMEOUT);
        publisher.excludeHeader(HeadersToAdd.EX_STACKTRACE);
    }

    /**
     * Puts a record aside and returns once the broker has it.
     *
     * @throws org.springframework.kafka.KafkaException if it does not get there; the record must then be read again
     */
    public void putAside(ConsumerRecord<String, byte[]> record, UnreadableRecord reason) {
        LOG.warn(
                "Dead letter from {}-{} at offset {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                reason.getMessage());
        publisher.accept(record, reason);
    }
}
