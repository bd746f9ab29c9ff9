package com.ourspace.api.log;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.messaging.ReceivedMessage;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A message that was read from the log, with its envelope.
 *
 * @param source the record that it was read from
 */
public record ConsumedMessage(Envelope envelope, Message message, ConsumerRecord<String, byte[]> source) {

    static ConsumedMessage of(ReceivedMessage<Message> received) {
        return new ConsumedMessage(received.envelope(), received.message(), received.source());
    }

    /** Where the log has it. */
    public LogPosition position() {
        return LogPosition.of(source);
    }

    /** The messages of one kind, in their order. */
    public static <M> Stream<M> only(Class<M> type, List<ConsumedMessage> messages) {
        return messages.stream()
                .map(ConsumedMessage::message)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
