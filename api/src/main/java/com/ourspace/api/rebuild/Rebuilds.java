package com.ourspace.api.rebuild;

import com.ourspace.api.log.LogReplay.Progress;
import com.ourspace.api.rebuild.Rebuild.Status;
import com.ourspace.api.rebuild.Rebuild.TableDifference;
import com.ourspace.api.sql.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The latest rebuild: its state, who works on it, and how far the next tables have been filled. */
@Repository
class Rebuilds {

    private static final String LATEST = """
            SELECT r.number, r.state, r.is_comparison, r.started_at, r.differences,
                COALESCE(SUM(g.end_offset), 0) AS records,
                COALESCE(SUM(LEAST(o.next_offset, g.end_offset)), 0) AS been_read,
                COALESCE(SUM(o.left_out), 0) AS left_out
            FROM rebuild r
                LEFT JOIN rebuild_target g ON r.number > 0
                LEFT JOIN rebuild_offset o ON o.topic = g.topic AND o.part = g.part
            GROUP BY r.id
            """;
    /** The database's clock, because the processes' clocks differ. A lease is much longer than a transaction. */
    private static final String TAKE = """
            UPDATE rebuild SET worker = :worker, lease_until = UTC_TIMESTAMP(6) + INTERVAL 10 SECOND
            WHERE id = 1 AND state <> 'DONE'
              AND (worker IS NULL OR worker = :worker OR lease_until < UTC_TIMESTAMP(6))
            """;

    private static final String RENEW = """
            UPDATE rebuild SET lease_until = UTC_TIMESTAMP(6) + INTERVAL 10 SECOND
            WHERE id = 1 AND number = ? AND worker = ? AND state <> 'DONE'
            """;
    private static final String ADVANCE = """
            INSERT INTO rebuild_offset (topic, part, next_offset, left_out) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE next_offset = VALUES(next_offset), left_out = left_out + VALUES(left_out)
            """;
    private static final TypeReference<List<TableDifference>> DIFFERENCES = new TypeReference<>() {};

    private final JdbcClient client;
    private final JdbcOperations jdbc;
    private final JsonMapper json;

    Rebuilds(JdbcClient client, JdbcOperations jdbc, JsonMapper json) {
        this.client = client;
        this.jdbc = jdbc;
        this.json = json;
    }

    Rebuild latest() {
        return client.sql(LATEST).query((row, number) -> rebuild(row)).single();
    }

    /** What every process asks each second. */
    Glance glance() {
        return client.sql("SELECT r.state, g.generation FROM rebuild r JOIN projection_generation g ON g.id = r.id")
                .query((row, _) -> new Glance(RebuildState.valueOf(row.getString("state")), row.getLong("generation")))
                .single();
    }

    /** The state, which does not change until the transaction ends. */
    RebuildState lockState() {
        return RebuildState.valueOf(client.sql("SELECT state FROM rebuild WHERE id = 1 FOR UPDATE")
                .query(String.class)
                .single());
    }

    /** Starts the next rebuild. */
    void start(Map<TopicPartition, Long> ends, boolean isComparison, Instant now) {
        client.sql("UPDATE rebuild SET number = number + 1, state = 'PREPARING', is_comparison = ?, started_at = ?,"
                        + " worker = NULL, lease_until = NULL, differences = NULL WHERE id = 1")
                .params(isComparison, SqlValues.utc(now))
                .update();
        client.sql("DELETE FROM rebuild_offset").update();
        client.sql("DELETE FROM rebuild_target").update();
        List<Object[]> targets = ends.entrySet().stream()
                .map(end -> new Object[] {end.getKey().topic(), end.getKey().partition(), end.getValue()})
                .toList();
        jdbc.batchUpdate("INSERT INTO rebuild_target (topic, part, end_offset) VALUES (?, ?, ?)", targets);
    }

    /** Takes the work up, unless another process is at it. */
    boolean take(UUID worker) {
        return client.sql(TAKE).param("worker", SqlValues.bytes(worker)).update() > 0;
    }

    /** The rebuild that this process has taken up. */
    Work work(UUID worker) {
        return client.sql("SELECT number, state, is_comparison FROM rebuild WHERE id = 1")
                .query((row, _) -> new Work(
                        row.getLong("number"),
                        worker,
                        RebuildState.valueOf(row.getString("state")),
                        row.getBoolean("is_comparison")))
                .single();
    }

    /**
     * Makes sure that this process still has the work, and keeps every other one from taking it until the transaction
     * ends.
     */
    void renew(Work work) {
        if (client.sql(RENEW)
                        .params(work.number(), SqlValues.bytes(work.worker()))
                        .update()
                == 0) {
            throw new LostLease();
        }
    }

    /** Gives the work up, for another process to continue at once. */
    void release(UUID worker) {
        client.sql("UPDATE rebuild SET worker = NULL WHERE id = 1 AND worker = ?")
                .param(SqlValues.bytes(worker))
                .update();
    }

    void changeState(RebuildState state) {
        client.sql("UPDATE rebuild SET state = ? WHERE id = 1")
                .param(state.name())
                .update();
    }

    /** Begins to fill empty tables. */
    void clearOffsets() {
        client.sql("DELETE FROM rebuild_offset").update();
    }

    /** Up to where the next tables have the log. */
    Map<TopicPartition, Long> offsets() {
        Map<TopicPartition, Long> next = new HashMap<>();
        client.sql("SELECT topic, part, next_offset FROM rebuild_offset").query(row -> {
            next.put(new TopicPartition(row.getString("topic"), row.getInt("part")), row.getLong("next_offset"));
        });
        return next;
    }

    /** Records how far the next tables have been filled, in the transaction that fills them. */
    void advance(Map<TopicPartition, Progress> progress) {
        jdbc.batchUpdate(
                ADVANCE,
                progress.entrySet().stream()
                        .map(one -> new Object[] {
                            one.getKey().topic(),
                            one.getKey().partition(),
                            one.getValue().next(),
                            one.getValue().unreadable()
                        })
                        .toList());
    }

    /** Waits for all transactions that write to the present tables, and keeps others waiting until this one ends. */
    void lockProjections() {
        client.sql("SELECT generation FROM projection_generation WHERE id = 1 FOR UPDATE")
                .query(Long.class)
                .single();
    }

    /**
     * Makes the next tables' offsets those of the present ones, as a new generation: listeners go on from there. What
     * they had read beyond, if a kill came between the swap and this, is in the log still; it is read again without new
     * dead letters, for {@code rebuild_target} says how far they had been.
     */
    void recordSwap() {
        client.sql("DELETE FROM rebuild_target").update();
        client.sql("INSERT INTO rebuild_target (topic, part, end_offset)"
                        + " SELECT topic, part, next_offset FROM projection_offset")
                .update();
        client.sql("UPDATE projection_generation SET generation = generation + 1 WHERE id = 1")
                .update();
        client.sql("""
                        UPDATE projection_offset o JOIN projection_generation g ON g.id = 1
                            LEFT JOIN rebuild_offset r ON r.topic = o.topic AND r.part = o.part
                        SET o.next_offset = COALESCE(r.next_offset, 0), o.generation = g.generation
                        """).update();
        changeState(RebuildState.SWAPPED);
    }

    void recordDifferences(List<TableDifference> differences) {
        client.sql("UPDATE rebuild SET differences = ?, state = 'DONE' WHERE id = 1")
                .param(json.writeValueAsString(differences))
                .update();
    }

    private Rebuild rebuild(ResultSet row) throws SQLException {
        boolean isDone = RebuildState.valueOf(row.getString("state")) == RebuildState.DONE;
        return new Rebuild(
                row.getLong("number"),
                isDone ? Status.DONE : Status.RUNNING,
                row.getBoolean("is_comparison"),
                row.getLong("records"),
                row.getLong("been_read"),
                row.getLong("left_out"),
                SqlValues.instant(row, "started_at"),
                differences(row.getString("differences")));
    }

    private @Nullable List<TableDifference> differences(@Nullable String text) {
        return text == null ? null : json.readValue(text, DIFFERENCES);
    }

    /**
     * What can be seen of the rebuild from afar.
     *
     * @param generation counts the swaps
     */
    record Glance(RebuildState state, long generation) {}

    /** A rebuild that this process works on. */
    record Work(long number, UUID worker, RebuildState state, boolean isComparison) {}

    /** Another process works on the rebuild. */
    static final class LostLease extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LostLease() {
            super("another process has taken the rebuild up");
        }
    }
}
