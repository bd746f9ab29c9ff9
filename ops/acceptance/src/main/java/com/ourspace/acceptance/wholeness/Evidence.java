package com.ourspace.acceptance.wholeness;

import com.ourspace.contracts.Topic;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
record Evidence(
        JdbcTemplate booking, JdbcTemplate api, List<LogRecord> commands, List<LogRecord> events, Instant takenAt) {

    Evidence {
        commands = withoutRepeats(commands);
        events = withoutRepeats(events);
    }

    static Evidence take(JdbcTemplate booking, JdbcTemplate api, TopicReader topics, Instant now) {
        // Effects before their causes: what is decided while this reads has its command read after it.
        List<LogRecord> events = read(topics, Topic.RESERVATION_EVENTS);
        return new Evidence(booking, api, read(topics, Topic.RESERVATION_COMMANDS), events, now);
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

    private static List<LogRecord> read(TopicReader topics, Topic topic) {
        return topics.everythingIn(topic).stream()
                .flatMap(record -> LogRecord.read(record).stream())
                .toList();
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
}
