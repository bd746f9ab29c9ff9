package com.ourspace.booking.log;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns a record of the log into the message it carries. */
@Component
public class RecordReader {

    private final JsonMapper json;

    /** Reads with this mapper. */
    public RecordReader(JsonMapper json) {
        this.json = json;
    }

    /**
     * The envelope of a record, whatever its value is.
     *
     * @throws Envelope.MalformedEnvelope if its headers are not those of a message
     */
    public Envelope envelope(ConsumerRecord<String, byte[]> record) {
        return Envelope.read(name -> header(record, name));
    }

    /**
     * The message of a record of this kind.
     *
     * @throws DeserializationFailure if its value is not JSON, its type or version unknown or of another kind, a
     *     required member missing, or its key not the message's
     */
    public <M extends Message> M message(ConsumerRecord<String, byte[]> record, Envelope envelope, Class<M> kind) {
        MessageType type = MessageType.named(envelope.type())
                .filter(known -> kind.isAssignableFrom(known.javaType()))
                .orElseThrow(() -> new DeserializationFailure("type " + envelope.type() + " is not known here"));
        M message = kind.cast(decode(record.value(), type));
        RequiredMembers.require(message);
        if (!message.key().equals(record.key())) {
            throw new DeserializationFailure("key is not " + message.key());
        }
        return message;
    }

    private Message decode(byte @Nullable [] value, MessageType type) {
        if (value == null) {
            throw new DeserializationFailure("value is missing");
        }
        try {
            Message message = json.readValue(value, type.javaType());
            if (message == null) {
                throw new DeserializationFailure("value is null");
            }
            return message;
        } catch (JacksonException | IllegalArgumentException | NullPointerException notThisMessage) {
            throw new DeserializationFailure("value is no " + type.wireName() + ": " + notThisMessage.getMessage());
        }
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
