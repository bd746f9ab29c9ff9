package com.ourspace.api.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the log has been read into the read models. It stands in their database and is written in their transactions,
 * so that it is true of them whoever reads on, and can be taken back together with them. What the consumer groups have
 * committed is only looked at where nothing stands here yet.
 */
@Component
public class Bookmarks {

    private static final String HOLD = "SELECT generation FROM read_generation WHERE id = 1 LOCK IN SHARE MODE";
    /** The offset first: assignments are made from left to right. */
    private static final String ADVANCE = """
            INSERT INTO read_bookmark (topic, part, generation, next_offset) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE
                next_offset = IF(generation = VALUES(generation), GREATEST(next_offset, VALUES(next_offset)),
                    VALUES(next_offset)),
                generation = VALUES(generation)
            """;

    private final JdbcClient client;
    private final JdbcOperations jdbc;

    Bookmarks(JdbcClient client, JdbcOperations jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    /** How often the read models were forgotten. */
    long generation() {
        return client.sql("SELECT generation FROM read_generation WHERE id = 1")
                .query(Long.class)
                .single();
    }

    /** Where the partitions of a topic stand; those that were never read have no place yet. */
    Map<TopicPartition, Place> places(String topic) {
        Map<TopicPartition, Place> places = new HashMap<>();
        client.sql("SELECT part, generation, next_offset FROM read_bookmark WHERE topic = ?")
                .param(topic)
                .query(row -> {
                    places.put(
                            new TopicPartition(topic, row.getInt("part")),
                            new Place(row.getLong("generation"), row.getLong("next_offset")));
                });
        return places;
    }

    /** Up to where the partitions of a topic had been read before they were read again. */
    Map<TopicPartition, Long> goals(String topic) {
        Map<TopicPartition, Long> goals = new HashMap<>();
        client.sql("SELECT part, end_offset FROM read_goal WHERE topic = ?")
                .param(topic)
                .query(row -> {
                    goals.put(new TopicPartition(topic, row.getInt("part")), row.getLong("end_offset"));
                });
        return goals;
    }

    /**
     * Writes what was read, and how far that is, in one transaction; unless the read models have been forgotten since
     * this was asked for, for then it does not follow on what they have.
     *
     * @param next by partition, the offset to be read next
     * @return whether it was written
     */
    @Transactional
    public boolean advance(long generation, Map<TopicPartition, Long> next, Runnable write) {
        if (client.sql(HOLD).query(Long.class).single() != generation) {
            return false;
        }
        write.run();
        List<Object[]> rows = next.entrySet().stream()
                .sorted((one, other) ->
                        Integer.compare(one.getKey().partition(), other.getKey().partition()))
                .map(place ->
                        new Object[] {place.getKey().topic(), place.getKey().partition(), generation, place.getValue()})
                .toList();
        jdbc.batchUpdate(ADVANCE, rows);
        return true;
    }

    /** Where to go on, and of which generation that is true. */
    record Place(long generation, long nextOffset) {}
}
