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
 * All there is to judge by: the tables, which answer as they are asked, and the log, read once. Records that came twice
 * are here once: at least once is what the log promises, and readers drop what they know.
 *
 * @param booking the deciding side's schema
 * @param api the read side's schema
 * @param commands the reservation commands, in order within each partition
 * @param events the reservation events, likewise
 * @param takenAt when the look was taken
 */
record Snapshot(
        JdbcTemplate booking, JdbcTemplate api, List<LogRecord> commands, List<LogRecord> events, Instant takenAt) {

    Snapshot {
        commands = withoutRepeats(commands);
        events = withoutRepeats(events);
    }

    /**
     * Takes a look. What lies among the dead letters and has no decision is no command: it was put aside, as it was
     * found. Of several with one id the decided one is the command.
     */
    static Snapshot take(JdbcTemplate booking, JdbcTemplate api, TopicReader topics, Instant now) {
        // Effects before their causes: what is decided while this reads has its command read after it.
        List<LogRecord> events = read(topics, Topic.RESERVATION_EVENTS, Set.of());
        List<LogRecord> commands = read(topics, Topic.RESERVATION_COMMANDS, decidedPlaces(booking));
        return new Snapshot(booking, api, commands, events, now);
    }

    private static Set<RecordPosition> decidedPlaces(JdbcTemplate booking) {
        return new HashSet<>(booking.query(
                "SELECT record_partition, record_offset FROM decision",
                (row, _) -> new RecordPosition(row.getInt("record_partition"), row.getLong("record_offset"))));
    }

    /** What a query over the deciding side's tables says, one sentence a row. */
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

    /** The ids in the first column of a query over the deciding side's tables. */
    Set<UUID> ids(String sql) {
        return new HashSet<>(booking.query(sql, (row, _) -> uuid(row.getBytes(1))));
    }

    /** The second column by the id in the first. */
    static Map<UUID, String> byId(JdbcTemplate schema, String sql) {
        Map<UUID, String> values = new HashMap<>();
        schema.query(sql, row -> {
            values.put(uuid(row.getBytes(1)), row.getString(2));
        });
        return values;
    }

    /** The decided records of a topic, and those that are neither known by another with their id nor dead letters. */
    private static List<LogRecord> read(TopicReader topics, Topic topic, Set<RecordPosition> decided) {
        List<LogRecord> records = topics.everythingIn(topic).stream()
                .flatMap(record -> LogRecord.read(record).stream())
                .toList();
        // Read after the records: a dead letter is written behind its record.
        Set<RecordPosition> dead = deadPlaces(topics, topic);
        Set<UUID> decidedIds = records.stream()
                .filter(record -> decided.contains(RecordPosition.of(record)))
                .map(LogRecord::id)
                .collect(Collectors.toSet());
        return records.stream()
                .filter(record -> decided.contains(RecordPosition.of(record))
                        || !decidedIds.contains(record.id()) && !dead.contains(RecordPosition.of(record)))
                .toList();
    }

    private static Set<RecordPosition> deadPlaces(TopicReader topics, Topic topic) {
        return topics.everythingIn(Topic.valueOf(topic.name() + "_DLT")).stream()
                .flatMap(letter -> RecordPosition.ofOrigin(letter).stream())
                .collect(Collectors.toSet());
    }

    private static List<LogRecord> withoutRepeats(List<LogRecord> records) {
        Map<UUID, LogRecord> first = new LinkedHashMap<>();
        records.forEach(record -> first.putIfAbsent(record.id(), record));
        return List.copyOf(first.values());
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** Where a record stands in its topic. */
    private record RecordPosition(int partition, long offset) {

        static RecordPosition of(LogRecord record) {
            return new RecordPosition(record.partition(), record.offset());
        }

        /** Where a dead letter stood, by its text, or by the numbers of those of old; empty if it says neither. */
        static Optional<RecordPosition> ofOrigin(ConsumerRecord<String, byte[]> letter) {
            try {
                return Optional.of(new RecordPosition(
                        Integer.parseInt(text(letter, DeadLetterHeaders.ORIGINAL_PARTITION)),
                        Long.parseLong(text(letter, DeadLetterHeaders.ORIGINAL_OFFSET))));
            } catch (NumberFormatException notAsText) {
                Header partition = letter.headers().lastHeader("kafka_dlt-original-partition");
                Header offset = letter.headers().lastHeader("kafka_dlt-original-offset");
                return partition == null || offset == null
                        ? Optional.empty()
                        : Optional.of(new RecordPosition(
                                ByteBuffer.wrap(partition.value()).getInt(),
                                ByteBuffer.wrap(offset.value()).getLong()));
            }
        }

        private static String text(ConsumerRecord<String, byte[]> letter, String name) {
            Header header = letter.headers().lastHeader(name);
            return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}
