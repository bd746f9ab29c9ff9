package com.ourspace.api.block;

import com.ourspace.api.log.ReservationReadModel;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.reservation.BlockEvent;
import com.ourspace.contracts.reservation.BlockEvent.BlockRefused;
import com.ourspace.contracts.reservation.BlockEvent.SlotBlocked;
import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.messaging.ReceivedMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The blocks: what hosts have requested, and the outcomes that events brought. */
@Repository
class Blocks implements ReservationReadModel {

    private static final String SELECT = "SELECT r.*, v.status, v.refusal FROM block_request r"
            + " LEFT JOIN block_view v ON v.block_id = r.block_id WHERE ";
    /**
     * A refusal is either the first outcome, or refuses to end an existing block; then it is the outcome of the latest
     * attempt.
     */
    private static final String UPSERT = """
            INSERT INTO block_view (block_id, status, refusal, seq) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE
              refusal = CASE
                  WHEN VALUES(status) <> 'REFUSED' THEN
                      IF(status = 'REFUSED' OR VALUES(seq) > seq, NULL, refusal)
                  WHEN status = 'BLOCKED' AND VALUES(seq) > seq THEN VALUES(refusal)
                  ELSE refusal END,
              status = IF(VALUES(status) <> 'REFUSED' AND (status = 'REFUSED' OR VALUES(seq) > seq),
                  VALUES(status), status),
              seq = GREATEST(seq, VALUES(seq))""";

    /** In the log: marked as accepted, or decided if its process died before it could mark it. */
    private static final String IN_THE_LOG = " AND (r.accepted OR v.status IS NOT NULL)";

    private static final int MAX_SHOWN = 200;
    private static final int SWEPT_BATCH_SIZE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    Blocks(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** Saves a host's request, once however often it is sent; not shown before {@link #markAccepted}. */
    void save(UUID id, long hostId, long spaceId, BlockRequest request, Instant now) {
        jdbc.sql("INSERT IGNORE INTO block_request (block_id, host_id, space_id, use_date, slot, reason, created_at,"
                        + " accepted) VALUES (:id, :host, :space, :date, :slot, :reason, :now, FALSE)")
                .param("id", SqlValues.bytes(id))
                .param("host", hostId)
                .param("space", spaceId)
                .param("date", request.useDate())
                .param("slot", request.slot().name())
                .param("reason", request.reason())
                .param("now", SqlValues.utc(now))
                .update();
    }

    /** Marks a request as published to the log. */
    void markAccepted(UUID id) {
        jdbc.sql("UPDATE block_request SET accepted = TRUE WHERE block_id = ?")
                .param(SqlValues.bytes(id))
                .update();
    }

    /** Deletes unaccepted requests from before this time, and returns how many. */
    int sweep(Instant before) {
        return jdbc.sql("DELETE FROM block_request WHERE accepted = FALSE AND created_at < ? AND NOT EXISTS"
                        + " (SELECT 1 FROM block_view v WHERE v.block_id = block_request.block_id)"
                        + " ORDER BY created_at LIMIT " + SWEPT_BATCH_SIZE)
                .param(SqlValues.utc(before))
                .update();
    }

    /** The number of the latest decision about a block; 0 if there is none. */
    long latestDecision(UUID id) {
        return jdbc.sql("SELECT seq FROM block_view WHERE block_id = ?")
                .param(SqlValues.bytes(id))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** A block that is in the log. */
    Optional<BlockView> find(UUID id) {
        return find(id, IN_THE_LOG);
    }

    /** A request, whether or not it is in the log. */
    Optional<BlockView> findRequested(UUID id) {
        return find(id, "");
    }

    private Optional<BlockView> find(UUID id, String condition) {
        return jdbc.sql(SELECT + "r.block_id = ?" + condition)
                .param(SqlValues.bytes(id))
                .query((row, _) -> view(row))
                .optional();
    }

    /** A space's blocks between two dates, both included, by date; at most 200. */
    List<BlockView> between(long spaceId, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + "r.space_id = ? AND r.use_date BETWEEN ? AND ?" + IN_THE_LOG
                        + " ORDER BY r.use_date, r.created_at, r.block_id LIMIT " + MAX_SHOWN)
                .params(spaceId, from, to)
                .query((row, _) -> view(row))
                .list();
    }

    /** The orders that hold or have booked a part of the slot. */
    List<UUID> ordersOn(long spaceId, LocalDate useDate, Slot slot, Instant now) {
        return jdbc.sql("""
                        SELECT order_id FROM order_view
                        WHERE space_id = :space AND use_date = :date
                          AND (slot = :slot OR slot = 'ALL' OR :slot = 'ALL')
                          AND (status = 'COMPLETED' OR (status = 'WAITING' AND hold_expires_at > :now))
                        """)
                .param("space", spaceId)
                .param("date", useDate)
                .param("slot", slot.name())
                .param("now", SqlValues.utc(now))
                .query((row, _) -> SqlValues.uuid(row.getBytes(1)))
                .list();
    }

    @Override
    public void write(List<ReceivedMessage<?>> events) {
        List<@Nullable Object[]> rows =
                ReceivedMessage.only(BlockEvent.class, events).map(this::row).toList();
        if (!rows.isEmpty()) {
            batches.batchUpdate(UPSERT, rows);
        }
    }

    /** The outcomes; the requests are the API's own. */
    @Override
    public List<String> tables() {
        return List.of("block_view");
    }

    private @Nullable Object[] row(BlockEvent event) {
        byte[] id = SqlValues.bytes(event.blockId());
        long seq = event.decision().seq();
        return switch (event) {
            case SlotBlocked _ -> new @Nullable Object[] {id, "BLOCKED", null, seq};
            case SlotUnblocked _ -> new @Nullable Object[] {id, "ENDED", null, seq};
            case BlockRefused no -> new @Nullable Object[] {id, "REFUSED", text(no.refusal()), seq};
        };
    }

    private String text(BlockRefusal refusal) {
        return json.writerFor(BlockRefusal.class).writeValueAsString(refusal);
    }

    private BlockView view(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new BlockView(
                SqlValues.uuid(row.getBytes("block_id")),
                row.getLong("space_id"),
                row.getObject("use_date", LocalDate.class),
                Slot.valueOf(row.getString("slot")),
                row.getString("reason"),
                status == null ? BlockStatus.PENDING : BlockStatus.valueOf(status),
                refusal(row.getString("refusal")),
                SqlValues.requiredInstant(row, "created_at"));
    }

    private @Nullable Map<String, Object> refusal(@Nullable String text) {
        return text == null
                ? null
                : BlockRefusals.of(json.readValue(text, BlockRefusal.class)).asMember();
    }
}
