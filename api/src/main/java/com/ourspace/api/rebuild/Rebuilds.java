package com.ourspace.api.rebuild;

import com.ourspace.api.rebuild.Rebuild.Status;
import com.ourspace.api.sql.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The latest rebuild, computed from its target offsets and the projections' current offsets. */
@Repository
class Rebuilds {

    private static final String LATEST = """
            SELECT r.generation, r.started_at, COALESCE(SUM(g.end_offset), 0) AS records,
                COALESCE(SUM(CASE WHEN b.generation = r.generation THEN LEAST(b.next_offset, g.end_offset) ELSE 0 END),
                    0) AS been_read
            FROM projection_generation r
                LEFT JOIN rebuild_target g ON r.generation > 0
                LEFT JOIN projection_offset b ON b.topic = g.topic AND b.part = g.part
            GROUP BY r.generation, r.started_at
            """;

    private final JdbcClient client;
    private final JdbcOperations jdbc;

    Rebuilds(JdbcClient client, JdbcOperations jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    Rebuild latest() {
        return client.sql(LATEST).query((row, number) -> rebuild(row)).single();
    }

    /** Waits for all transactions that write to read models, and blocks others until this one ends. */
    void lock() {
        client.sql("SELECT generation FROM projection_generation WHERE id = 1 FOR UPDATE")
                .query(Long.class)
                .single();
    }

    /** Starts the next rebuild, in the transaction that clears the read models. */
    void start(Map<TopicPartition, Long> ends, Instant now) {
        client.sql("UPDATE projection_generation SET generation = generation + 1, started_at = ? WHERE id = 1")
                .param(SqlValues.utc(now))
                .update();
        client.sql("DELETE FROM rebuild_target").update();
        List<Object[]> targets = ends.entrySet().stream()
                .map(end -> new Object[] {end.getKey().topic(), end.getKey().partition(), end.getValue()})
                .toList();
        jdbc.batchUpdate("INSERT INTO rebuild_target (topic, part, end_offset) VALUES (?, ?, ?)", targets);
    }

    private static Rebuild rebuild(ResultSet row) throws SQLException {
        long records = row.getLong("records");
        long read = row.getLong("been_read");
        return new Rebuild(
                row.getLong("generation"),
                read < records ? Status.RUNNING : Status.DONE,
                records,
                read,
                SqlValues.instant(row, "started_at"));
    }
}
