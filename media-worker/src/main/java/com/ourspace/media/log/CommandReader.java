package com.ourspace.media.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Envelope.MalformedEnvelope;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.image.ImageCommand;
import com.ourspace.contracts.image.StoreImage;
import java.lang.reflect.RecordComponent;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decodes a record of the command topic. */
@Component
public class CommandReader {
    private static final int HIGHEST_POSITION = 1_000;
    /** Printable ASCII without {@code ..}, so that a key cannot leave its folder. */
    private static final Pattern STAGED_KEY = Pattern.compile("(?!.*\\.\\.)[!-~]{1,200}");

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{1,64}");

    private final JsonMapper json;

    CommandReader(JsonMapper json) {
        this.json = json;
    }

    /**
     * The command of a record.
     *
     * @throws DeserializationFailure if a header is missing, the type or version unknown, the value not JSON or
     *     incomplete or out of range, or the key not the message's
     */
    public ReceivedCommand read(ConsumerRecord<String, byte[]> record) {
        Envelope envelope = envelope(record);
        ImageCommand command = command(envelope, record.value());
        if (!command.key().equals(record.key())) {
            throw new DeserializationFailure("key is not " + command.key());
        }
        check(command);
        return new ReceivedCommand(envelope, command, record);
    }

    /**
     * Checks the ranges of the members. A value that no table or key can hold is refused here, because its outcome
     * could not be stored either.
     */
    private static void check(ImageCommand command) {
        require(command.ownerId() > 0, "ownerId");
        if (command instanceof StoreImage store) {
            require(store.position() >= 0 && store.position() <= HIGHEST_POSITION, "position");
            require(STAGED_KEY.matcher(store.stagedKey()).matches(), "stagedKey");
            require(SHA256.matcher(store.sha256()).matches(), "sha256");
        }
    }

    private static void require(boolean holds, String member) {
        if (!holds) {
            throw new DeserializationFailure("member " + member + " is out of range");
        }
    }

    private static Envelope envelope(ConsumerRecord<String, byte[]> record) {
        try {
            return Envelope.read(name -> header(record, name));
        } catch (MalformedEnvelope malformed) {
            throw new DeserializationFailure(String.valueOf(malformed.getMessage()));
        }
    }

    private ImageCommand command(Envelope envelope, byte @Nullable [] value) {
        MessageType type = MessageType.named(envelope.type())
                .filter(known -> ImageCommand.class.isAssignableFrom(known.javaType()))
                .orElseThrow(() -> new DeserializationFailure("type " + envelope.type() + " is not known here"));
        if (value == null) {
            throw new DeserializationFailure("value is missing");
        }
        try {
            JsonNode tree = json.readTree(value);
            requireMembers(tree, type.javaType());
            return (ImageCommand) json.treeToValue(tree, type.javaType());
        } catch (JacksonException notThisMessage) {
            throw new DeserializationFailure(
                    "value is no " + envelope.type() + ": " + notThisMessage.getOriginalMessage());
        }
    }

    /**
     * Requires every member that is not {@code @Nullable}: a missing one would otherwise become a null or a zero later.
     */
    private static void requireMembers(JsonNode tree, Class<?> type) {
        for (RecordComponent member : type.getRecordComponents()) {
            boolean isOptional = member.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!isOptional && !tree.hasNonNull(member.getName())) {
                throw new DeserializationFailure("member " + member.getName() + " is missing");
            }
        }
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
