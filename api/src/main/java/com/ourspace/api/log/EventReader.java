package com.ourspace.api.log;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Envelope.MalformedEnvelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads records into messages: the one place that says which record is unreadable. */
@Component
class EventReader {

    private final JsonMapper json;

    EventReader(JsonMapper json) {
        this.json = json;
    }

    /**
     * The message of a record, with all that its type requires.
     *
     * @throws Unreadable if it is none; no retry makes it one
     */
    ConsumedMessage read(ConsumerRecord<String, byte[]> record) throws Unreadable {
        try {
            Envelope envelope = Envelope.read(name -> text(record.headers().lastHeader(name)));
            MessageType type = MessageType.named(envelope.type())
                    .filter(known -> known.topic().topicName().equals(record.topic()))
                    .orElseThrow(() -> new Unreadable("type " + envelope.type() + " is not known here", null));
            Message message = json.readValue(body(record), type.javaType());
            if (message == null) {
                throw new Unreadable("there is no message", null);
            }
            RequiredMembers.require(message);
            if (!message.key().equals(record.key())) {
                throw new Unreadable("the key is " + record.key() + ", the message's is " + message.key(), null);
            }
            return new ConsumedMessage(envelope, message, record);
        } catch (MalformedEnvelope | JacksonException unreadable) {
            throw new Unreadable(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    private static byte[] body(ConsumerRecord<String, byte[]> record) throws Unreadable {
        byte @Nullable [] value = record.value();
        if (value == null) {
            throw new Unreadable("there is no body", null);
        }
        return value;
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A record is no message of this platform, or of a version this build does not know. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
