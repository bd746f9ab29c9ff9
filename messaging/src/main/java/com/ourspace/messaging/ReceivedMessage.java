package com.ourspace.messaging;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A message with its envelope and the record from which it was decoded.
 *
 * @param source the record as it was polled, for its position and for a dead letter
 */
public record ReceivedMessage<M extends Message>(Envelope envelope, M message, ConsumerRecord<String, byte[]> source) {

    /** The same message with this envelope. */
    public ReceivedMessage<M> withEnvelope(Envelope other) {
        return other == envelope ? this : new ReceivedMessage<>(other, message, source);
    }

    /** The messages of one kind, in their order. */
    public static <T> Stream<T> only(Class<T> kind, List<ReceivedMessage<?>> received) {
        return received.stream()
                .map(ReceivedMessage::message)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
