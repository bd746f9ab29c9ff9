package com.ourspace.booking.relay;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;

/** A message that leaves with the transaction that made it true. */
public record OutboxMessage(Envelope envelope, Message message) {

    String topicName() {
        return MessageType.of(message).topic().topicName();
    }
}
