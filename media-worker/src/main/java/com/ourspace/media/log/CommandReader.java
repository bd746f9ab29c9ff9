package com.ourspace.media.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Envelope.MalformedEnvelope;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.image.ImageCommand;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns a record of the log into the command it carries. */
@Component
public class CommandReader {
    private final JsonMapper json;

    CommandReader(JsonMapper json) {
        // A command without its image or its owner is no command: better found here than as a null later.
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build();
    }

    /**
     * The command of a record.
     *
     * @throws UnreadableRecord if a header is missing, the type or version unknown, the value not JSON or incomplete,
     *     or the key not the message's
     */
    public ReceivedCommand read(ConsumerRecord<String, byte[]> record) {
        Envelope envelope = envelope(record);
        ImageCommand command = command(envelope, record.value());
        if (!command.key().equals(record.key())) {
            throw new UnreadableRecord("key is not " + command.key());
        }
        return new ReceivedCommand(envelope, command);
    }

    private static Envelope envelope(ConsumerRecord<String, byte[]> record) {
        try {
            return Envelope.read(name -> header(record, name));
        } catch (MalformedEnvelope malformed) {
            throw new UnreadableRecord(String.valueOf(malformed.getMessage()));
        }
    }

    private ImageCommand command(Envelope envelope, byte @Nullable [] value) {
        MessageType type = MessageType.named(envelope.type())
                .filter(known -> ImageCommand.class.isAssignableFrom(known.javaType()))
                .orElseThrow(() -> new UnreadableRecord("type " + envelope.type() + " is not known here"));
        if (value == null) {
            throw new UnreadableRecord("value is missing");
        }
        try {
            ImageCommand command = (ImageCommand) json.readValue(value, type.javaType());
            if (command == null) {
                throw new UnreadableRecord("value is null");
            }
            return command;
        } catch (JacksonException notThisMessage) {
            throw new UnreadableRecord("value is no " + envelope.type() + ": " + notThisMessage.getOriginalMessage());
        }
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
