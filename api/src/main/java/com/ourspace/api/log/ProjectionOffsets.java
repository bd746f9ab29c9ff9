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
public class ProjectionOffsets {

    private static final String HOLD = "SELECT generation FROM projection_generation WHERE id = 1 LOCK IN SHARE MODE";
    /** The offset first: assignments are made from left to right. */
    private static final String ADVANCE = """
            INSERT INTO projection_offset (topic, part, generation, next_offset) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE
                next_offset = IF(generation = VALUES(generation), GREATEST(next_offset, VALUES(next_offset)),
                    VALUES(next_offset)),
                generation = VALUES(generation)
            """;

    private static final String WRITTEN = "SELECT o.topic, o.part, o.next_offset FROM projection_offset o"
            + " JOIN projection_generation g ON g.generation = o.generation";

    private final JdbcClient client;
    private final JdbcOperations jdbc;

    ProjectionOffsets(JdbcClient client, JdbcOperations jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    /** How often the read models were cleared. */
    long generation() {
        return client.sql("SELECT generation FROM projection_generation WHERE id = 1")
                .query(Long.class)
                .single();
    }

    boolean isRebuilding() {
        return client.sql("SELECT COUNT(*) FROM rebuild WHERE state <> 'DONE'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The stored offsets of a topic; a partition that was never read has none. */
    Map<TopicPartition, StoredOffset> storedOffsets(String topic) {
        Map<TopicPartition, StoredOffset> storedOffsets = new HashMap<>();
        client.sql("SELECT part, generation, next_offset FROM projection_offset WHERE topic = ?")
                .param(topic)
                .query(row -> {
                    storedOffsets.put(
                            new TopicPartition(topic, row.getInt("part")),
                            new StoredOffset(row.getLong("generation"), row.getLong("next_offset")));
                });
        return storedOffsets;
    }

    /**
     * Up to where the tables have the log at present, whichever process reads it into them.
     *
     * @return by partition, the offset that is read next; none of a partition that has not been read since the read
     *     models were cleared last
     */
    public Map<TopicPartition, Long> written() {
        Map<TopicPartition, Long> next = new HashMap<>();
        client.sql(WRITTEN).query(row -> {
            next.put(new TopicPartition(row.getString("topic"), row.getInt("part")), row.getLong("next_offset"));
        });
        return next;
    }

    /** The offsets up to which the partitions of a topic had been read before the rebuild. */
    Map<TopicPartition, Long> rebuildTargets(String topic) {
        Map<TopicPartition, Long> rebuildTargets = new HashMap<>();
        client.sql("SELECT part, end_offset FROM rebuild_target WHERE topic = ?")
                .param(topic)
                .query(row -> {
                    rebuildTargets.put(new TopicPartition(topic, row.getInt("part")), row.getLong("end_offset"));
                });
        return rebuildTargets;
    }

    /**
     * Writes what was read, and how far that is, in one transaction; unless the read models have been cleared since the
     * batch was polled: it does not follow on what they have then.
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
                .map(offset -> new Object[] {
                    offset.getKey().topic(), offset.getKey().partition(), generation, offset.getValue()
                })
                .toList();
        jdbc.batchUpdate(ADVANCE, rows);
        return true;
    }

    /** The next offset to read, for read models of this generation. */
    record StoredOffset(long generation, long nextOffset) {}
}
