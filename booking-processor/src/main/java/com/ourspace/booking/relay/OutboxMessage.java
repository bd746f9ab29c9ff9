package com.ourspace.booking.relay;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * A message that leaves with the transaction that made it true.
 *
 * @param value the message as JSON if its sender has it already; null to have it written by the outbox
 */
public record OutboxMessage(
        Envelope envelope, Message message, @Nullable String value) {

    /** A message that the outbox writes as JSON. */
    public OutboxMessage(Envelope envelope, Message message) {
        this(envelope, message, null);
    }

    String topicName() {
        return MessageType.of(message).topic().topicName();
    }
}
