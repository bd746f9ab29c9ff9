package com.ourspace.contracts.sample;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An example of a message, as it is on its topic.
 *
 * @param name wire name, followed by a dash and the special case if there is one; also the name of the file
 */
public record Sample(String name, Envelope envelope, Message message) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** A sample of a message that a guest or a host caused. */
    static Sample of(String which, Message message) {
        return of(which, message, null, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }

    /** A sample of a message that a command caused. */
    static Sample caused(String which, Message message, UUID causationId) {
        return of(which, message, causationId, "00-4bf92f3577b34da6a3ce929d0e0e4736-b7ad6b7169203331-01");
    }

    static Sample of(String which, Message message, @Nullable UUID causationId, @Nullable String traceparent) {
        MessageType type = MessageType.of(message);
        String name = which.isEmpty() ? type.wireName() : type.wireName() + "-" + which;
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        Instant time = Instant.parse("2026-09-30T03:00:00.123Z");
        String source =
                type.topic().topicName().endsWith(".commands") ? "/ourspace/api" : "/ourspace/booking-processor";
        return new Sample(name, Envelope.of(id, message, source, time, causationId, traceparent), message);
    }

    Sample withSource(String source) {
        Envelope changed = new Envelope(
                envelope.id(),
                envelope.type(),
                source,
                envelope.time(),
                envelope.subject(),
                envelope.causationId(),
                envelope.traceparent());
        return new Sample(name, changed, message);
    }

    Sample withId(UUID id) {
        Envelope changed = new Envelope(
                id,
                envelope.type(),
                envelope.source(),
                envelope.time(),
                envelope.subject(),
                envelope.causationId(),
                envelope.traceparent());
        return new Sample(name, changed, message);
    }

    public String fileName() {
        return name + ".json";
    }

    /** Reads a sample file as a consumer would, by the wire name in its headers. */
    static Sample read(String fileName, String text) {
        JsonNode record = JSON.readTree(text);
        JsonNode headers = record.required("headers");
        Envelope envelope = Envelope.read(
                header -> headers.has(header) ? headers.get(header).asString() : null);
        MessageType type = MessageType.named(envelope.type()).orElseThrow();
        Message message = JSON.treeToValue(record.required("value"), type.javaType());
        return new Sample(fileName.replaceFirst("\\.json$", ""), envelope, message);
    }

    /** The text of the sample's file: topic, key, headers and value, in the order of the console tools. */
    public String toText() {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("topic", MessageType.of(message).topic().topicName());
        record.put("key", message.key());
        record.put("headers", envelope.headers());
        record.put("value", message);
        return pretty(record);
    }

    /** The value as JSON text. */
    public String valueText() {
        return pretty(message);
    }

    private static String pretty(Object value) {
        return JSON.writer().with(printer()).writeValueAsString(value) + "\n";
    }

    private static PrettyPrinter printer() {
        Separators separators = PrettyPrinter.DEFAULT_SEPARATORS.withObjectNameValueSpacing(Separators.Spacing.AFTER);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }
}
