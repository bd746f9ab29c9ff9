package com.ourspace.api.log;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A message as it was read from the log, with what stood around it.
 *
 * @param source the record as it came
 */
public record ConsumedMessage(Envelope envelope, Message message, ConsumerRecord<String, byte[]> source) {

    /** When the broker took it in. */
    public Instant appendedAt() {
        return Instant.ofEpochMilli(source.timestamp());
    }

    /** The messages of one kind, in their order. */
    public static <M> Stream<M> only(Class<M> type, List<ConsumedMessage> consumedMessage) {
        return consumedMessage.stream()
                .map(ConsumedMessage::message)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
