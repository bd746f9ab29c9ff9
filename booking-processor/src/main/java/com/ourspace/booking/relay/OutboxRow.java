package com.ourspace.booking.relay;

import com.ourspace.contracts.Envelope;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** One message as it lies in the outbox. */
record OutboxRow(long id, String topic, String key, Envelope envelope, String payload) {

    private static final String AFTER = "after";
    private static final int UUID_BYTES = 16;

    /** The row a change of the outbox table brought; empty for heartbeats and whatever else the reader reports. */
    static Optional<OutboxRow> from(SourceRecord change) {
        if (change.value() instanceof Struct value
                && value.schema().field(AFTER) != null
                && value.get(AFTER) instanceof Struct after) {
            return Optional.of(read(after));
        }
        return Optional.empty();
    }

    ProducerRecord<byte[], byte[]> toRecord() {
        ProducerRecord<byte[], byte[]> outgoing = new ProducerRecord<>(topic, utf8(key), utf8(payload));
        envelope.headers().forEach((name, text) -> outgoing.headers().add(name, utf8(text)));
        return outgoing;
    }

    Instant createdAt() {
        return envelope.time();
    }

    private static OutboxRow read(Struct row) {
        Envelope envelope = new Envelope(
                uuid(row.getBytes("event_id")),
                row.getString("type"),
                row.getString("source"),
                Instant.ofEpochMilli(row.getInt64("created_at")),
                row.getString("subject"),
                nullableUuid(row.getBytes("causation_id")),
                row.getString("traceparent"));
        return new OutboxRow(
                row.getInt64("id"),
                row.getString("topic"),
                row.getString("record_key"),
                envelope,
                row.getString("payload"));
    }

    private static @Nullable UUID nullableUuid(byte @Nullable [] bytes) {
        return bytes == null ? null : uuid(bytes);
    }

    /** The database's log leaves out trailing zero bytes; they belong to the id. */
    private static UUID uuid(byte[] bytes) {
        ByteBuffer padded = ByteBuffer.wrap(Arrays.copyOf(bytes, UUID_BYTES));
        return new UUID(padded.getLong(), padded.getLong());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
