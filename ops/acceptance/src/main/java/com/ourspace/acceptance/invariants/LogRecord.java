package com.ourspace.acceptance.invariants;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Redrive;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A message as it is in the log.
 *
 * @param id id of the message; of a redriven command, the id under which it is decided
 * @param causationId id of the command that caused the message, absent if a person caused it
 * @param appendedAt broker timestamp
 * @param source the record itself
 */
record LogRecord(
        UUID id,
        String type,
        String key,
        @Nullable UUID causationId,
        int partition,
        long offset,
        Instant appendedAt,
        ConsumerRecord<String, byte[]> source) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Decodes a record; empty if it is no message at all, which ends as a dead letter. */
    static Optional<LogRecord> read(ConsumerRecord<String, byte[]> record) {
        try {
            String id = header(record, Envelope.ID);
            String type = header(record, Envelope.TYPE);
            String cause = header(record, Envelope.CAUSATION_ID);
            if (id == null || type == null || record.key() == null) {
                return Optional.empty();
            }
            UUID messageId = UUID.fromString(id);
            return Optional.of(new LogRecord(
                    Redrive.read(header(record, Redrive.NUMBER))
                            .map(redrive -> redrive.commandId(messageId))
                            .orElse(messageId),
                    type,
                    record.key(),
                    cause == null ? null : UUID.fromString(cause),
                    record.partition(),
                    record.offset(),
                    Instant.ofEpochMilli(record.timestamp()),
                    record));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The value as JSON, parsed by each call, because the trees of all records of a topic would not fit into memory. A
     * value that is no JSON becomes a missing node, because headers and key may be enough to decide the command.
     */
    JsonNode body() {
        byte @Nullable [] value = source.value();
        try {
            return value == null ? MissingNode.getInstance() : JSON.readTree(value);
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }

    /** The id of the message as it was written first; it differs from {@link #id} if it was redriven. */
    UUID originalId() {
        String original = header(source, Envelope.ID);
        return original == null ? id : UUID.fromString(original);
    }

    boolean is(String kind) {
        return type.startsWith(kind + ".");
    }

    /** The id in a member; empty if there is none, or if it is no id. */
    Optional<UUID> idIn(String member) {
        try {
            return Optional.ofNullable(body().get(member))
                    .filter(JsonNode::isString)
                    .map(node -> UUID.fromString(node.stringValue()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "%s %s at %d-%d".formatted(type, key, partition, offset);
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        // A header may have a name and no value.
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
