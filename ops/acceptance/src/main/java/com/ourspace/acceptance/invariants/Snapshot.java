package com.ourspace.acceptance.invariants;

import com.ourspace.contracts.DeadLetterHeaders;
import com.ourspace.contracts.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The data that the checks compare: the tables, which each query reads as they are, and the log, which is read once. A
 * record that was published twice is here once, because the log delivers at least once and readers drop duplicates.
 *
 * @param booking schema of the booking processor
 * @param api schema of the API
 * @param commands reservation commands, in order within each partition
 * @param events reservation events, in order within each partition
 * @param takenAt time of the snapshot
 */
record Snapshot(
        JdbcTemplate booking, JdbcTemplate api, List<LogRecord> commands, List<LogRecord> events, Instant takenAt) {

    Snapshot {
        commands = withoutDuplicates(commands);
        events = withoutDuplicates(events);
    }

    /**
     * Takes a snapshot. A record that is a dead letter and has no decision is not counted as a command. Of several
     * records with one id, the decided one is the command.
     */
    static Snapshot take(JdbcTemplate booking, JdbcTemplate api, TopicReader topics, Instant now) {
        // Events are read before commands, so that the command of every event that is read is read as well.
        List<LogRecord> events = read(topics, Topic.RESERVATION_EVENTS, Set.of());
        List<LogRecord> commands = read(topics, Topic.RESERVATION_COMMANDS, decidedPositions(booking));
        return new Snapshot(booking, api, commands, events, now);
    }

    private static Set<RecordPosition> decidedPositions(JdbcTemplate booking) {
        return new HashSet<>(booking.query(
                "SELECT record_partition, record_offset FROM decision",
                (row, _) -> new RecordPosition(row.getInt("record_partition"), row.getLong("record_offset"))));
    }

    /** Runs a query over the booking processor's tables; each row is one sentence. */
    List<String> sentences(String sql, Object... arguments) {
        List<String> sentences = new ArrayList<>();
        booking.query(
                sql,
                row -> {
                    sentences.add(row.getString(1));
                },
                arguments);
        return sentences;
    }

    /** Runs a query over the booking processor's tables; the first column contains ids. */
    Set<UUID> ids(String sql) {
        return new HashSet<>(booking.query(sql, (row, _) -> uuid(row.getBytes(1))));
    }

    /** Runs a query and returns the second column by the id in the first. */
    static Map<UUID, String> byId(JdbcTemplate schema, String sql) {
        Map<UUID, String> values = new HashMap<>();
        schema.query(sql, row -> {
            values.put(uuid(row.getBytes(1)), row.getString(2));
        });
        return values;
    }

    /**
     * Reads the records of a topic: the decided ones, and others that are neither dead letters nor duplicates of a
     * decided one.
     */
    private static List<LogRecord> read(TopicReader topics, Topic topic, Set<RecordPosition> decided) {
        List<LogRecord> records = topics.readAll(topic).stream()
                .flatMap(record -> LogRecord.read(record).stream())
                .toList();
        // Dead letters are read after the records, because a dead letter is written after its record.
        Set<RecordPosition> deadLetters = deadLetterPositions(topics, topic);
        Set<UUID> decidedIds = records.stream()
                .filter(record -> decided.contains(RecordPosition.of(record)))
                .map(LogRecord::id)
                .collect(Collectors.toSet());
        return records.stream()
                .filter(record -> decided.contains(RecordPosition.of(record))
                        || !decidedIds.contains(record.id()) && !deadLetters.contains(RecordPosition.of(record)))
                .toList();
    }

    private static Set<RecordPosition> deadLetterPositions(TopicReader topics, Topic topic) {
        return topics.readAll(Topic.valueOf(topic.name() + "_DLT")).stream()
                .flatMap(deadLetter -> RecordPosition.ofOrigin(deadLetter).stream())
                .collect(Collectors.toSet());
    }

    private static List<LogRecord> withoutDuplicates(List<LogRecord> records) {
        Map<UUID, LogRecord> first = new LinkedHashMap<>();
        records.forEach(record -> first.putIfAbsent(record.id(), record));
        return List.copyOf(first.values());
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** The position of a record in its topic. */
    private record RecordPosition(int partition, long offset) {

        static RecordPosition of(LogRecord record) {
            return new RecordPosition(record.partition(), record.offset());
        }

        /**
         * The original position of a dead letter, from its text headers or from the binary headers of older ones; empty
         * if it has neither.
         */
        static Optional<RecordPosition> ofOrigin(ConsumerRecord<String, byte[]> deadLetter) {
            try {
                return Optional.of(new RecordPosition(
                        Integer.parseInt(text(deadLetter, DeadLetterHeaders.ORIGINAL_PARTITION)),
                        Long.parseLong(text(deadLetter, DeadLetterHeaders.ORIGINAL_OFFSET))));
            } catch (NumberFormatException notAsText) {
                Header partition = deadLetter.headers().lastHeader("kafka_dlt-original-partition");
                Header offset = deadLetter.headers().lastHeader("kafka_dlt-original-offset");
                return partition == null || offset == null
                        ? Optional.empty()
                        : Optional.of(new RecordPosition(
                                ByteBuffer.wrap(partition.value()).getInt(),
                                ByteBuffer.wrap(offset.value()).getLong()));
            }
        }

        private static String text(ConsumerRecord<String, byte[]> deadLetter, String name) {
            Header header = deadLetter.headers().lastHeader(name);
            return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}
