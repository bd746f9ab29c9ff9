package com.ourspace.acceptance.invariants;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** A record of the log with the key that it is sorted by. It can be written to a file and read again. */
record LogEntry(LogKey key, boolean isCommand, LogRecord record) {

    /** By space-date; the commands of one before its events, each in the order of the log. */
    static final Comparator<LogEntry> ORDER = Comparator.comparing(LogEntry::key)
            .thenComparing(entry -> !entry.isCommand)
            .thenComparingInt(entry -> entry.record.partition())
            .thenComparingLong(entry -> entry.record.offset());

    static LogEntry command(LogRecord record) {
        return new LogEntry(LogKey.of(record.key()), true, record);
    }

    static LogEntry event(LogRecord record) {
        return new LogEntry(LogKey.of(record.key()), false, record);
    }

    void write(DataOutputStream out) throws IOException {
        ConsumerRecord<String, byte[]> source = record.source();
        out.writeBoolean(isCommand);
        write(out, record.key());
        write(out, record.type());
        write(out, record.id().toString());
        write(out, record.causationId() == null ? null : record.causationId().toString());
        out.writeInt(record.partition());
        out.writeLong(record.offset());
        out.writeLong(record.appendedAt().toEpochMilli());
        write(out, source.topic());
        Header[] headers = source.headers().toArray();
        out.writeInt(headers.length);
        for (Header header : headers) {
            write(out, header.key());
            write(out, header.value());
        }
        write(out, source.value());
    }

    @SuppressWarnings("NullAway") // A record may have no value, which Kafka's own type does not say.
    static LogEntry read(DataInputStream in) throws IOException {
        boolean isCommand = in.readBoolean();
        String key = text(in);
        String type = text(in);
        UUID id = UUID.fromString(text(in));
        byte[] cause = bytes(in);
        int partition = in.readInt();
        long offset = in.readLong();
        long appendedAt = in.readLong();
        String topic = text(in);
        RecordHeaders headers = new RecordHeaders();
        for (int left = in.readInt(); left > 0; left--) {
            headers.add(text(in), bytes(in));
        }
        byte[] value = bytes(in);
        var source = new ConsumerRecord<>(
                topic,
                partition,
                offset,
                appendedAt,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                key,
                value,
                headers,
                Optional.empty());
        LogRecord record = new LogRecord(
                id,
                type,
                key,
                cause == null ? null : UUID.fromString(new String(cause, StandardCharsets.UTF_8)),
                partition,
                offset,
                Instant.ofEpochMilli(appendedAt),
                source);
        return new LogEntry(LogKey.of(key), isCommand, record);
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        write(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static byte @Nullable [] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = bytes(in);
        if (bytes == null) {
            throw new IOException("a text is missing");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
