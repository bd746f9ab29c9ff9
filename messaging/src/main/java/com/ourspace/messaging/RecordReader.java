package com.ourspace.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Envelope.MalformedEnvelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Decodes records of the log into messages: the one place that defines which record is unreadable. */
public final class RecordReader {

    private final JsonMapper json;

    /** Creates a reader that parses values with this mapper. */
    public RecordReader(JsonMapper json) {
        this.json = json;
    }

    /**
     * The message of this kind that a record contains.
     *
     * @throws DeserializationFailure if the record has no such message; see {@link #envelope} and {@link #message}
     */
    public <M extends Message> ReceivedMessage<M> read(ConsumerRecord<String, byte[]> record, Class<M> kind) {
        Envelope envelope;
        try {
            envelope = envelope(record);
        } catch (MalformedEnvelope malformed) {
            throw new DeserializationFailure(String.valueOf(malformed.getMessage()));
        }
        return new ReceivedMessage<>(envelope, message(record, envelope, kind), record);
    }

    /**
     * The envelope of a record, whatever its value is.
     *
     * @throws MalformedEnvelope if its headers are not those of a message
     */
    public Envelope envelope(ConsumerRecord<String, byte[]> record) {
        return Envelope.read(name -> header(record, name));
    }

    /**
     * The message of a record whose envelope is known.
     *
     * @throws DeserializationFailure if the type or its version is unknown, of another kind or of another topic, the
     *     value is not JSON, a required member is missing, or the key is not that of the message
     */
    public <M extends Message> M message(ConsumerRecord<String, byte[]> record, Envelope envelope, Class<M> kind) {
        MessageType type = MessageType.named(envelope.type())
                .filter(known -> kind.isAssignableFrom(known.javaType()))
                .filter(known -> known.topic().topicName().equals(record.topic()))
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
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
