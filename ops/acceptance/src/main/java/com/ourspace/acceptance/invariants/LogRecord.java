package com.ourspace.acceptance.invariants;

import com.ourspace.contracts.Envelope;
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
 * A message as it lies in the log.
 *
 * @param causationId the command that led to it, absent where a person did
 * @param appendedAt the broker's time
 * @param body the message's members; missing where the value is no JSON
 * @param source as the broker gave it
 */
record LogRecord(
        UUID id,
        String type,
        String key,
        @Nullable UUID causationId,
        int partition,
        long offset,
        Instant appendedAt,
        JsonNode body,
        ConsumerRecord<String, byte[]> source) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Reads a record; empty if it is no message at all, as those are that end as dead letters. */
    static Optional<LogRecord> read(ConsumerRecord<String, byte[]> record) {
        try {
            String id = header(record, Envelope.ID);
            String type = header(record, Envelope.TYPE);
            String cause = header(record, Envelope.CAUSATION_ID);
            if (id == null || type == null || record.key() == null) {
                return Optional.empty();
            }
            return Optional.of(new LogRecord(
                    UUID.fromString(id),
                    type,
                    record.key(),
                    cause == null ? null : UUID.fromString(cause),
                    record.partition(),
                    record.offset(),
                    Instant.ofEpochMilli(record.timestamp()),
                    body(record.value()),
                    record));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** What is no JSON says nothing; but its headers and its key may be enough to answer it. */
    private static JsonNode body(byte @Nullable [] value) {
        try {
            return value == null ? MissingNode.getInstance() : JSON.readTree(value);
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }

    boolean is(String kind) {
        return type.startsWith(kind + ".");
    }

    /** A member that holds an id; empty where there is none, or something else in its place. */
    Optional<UUID> idIn(String member) {
        try {
            return Optional.ofNullable(body.get(member))
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
