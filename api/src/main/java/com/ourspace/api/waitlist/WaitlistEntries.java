package com.ourspace.api.waitlist;

import com.ourspace.api.log.ReservationReadModel;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistEvent;
import com.ourspace.contracts.reservation.WaitlistRefusal;
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

/** The waitlist entries, projected from the reservation events. */
@Repository
class WaitlistEntries implements ReservationReadModel {

    /** Counts the earlier entries that wait for an overlapping slot. */
    private static final String SELECT = """
            SELECT w.*, o.status AS order_status, o.cancelled_from,
              (SELECT COUNT(*) FROM waitlist_view b
                WHERE b.space_id = w.space_id AND b.use_date = w.use_date AND b.status = 'WAITING'
                  AND b.joined_seq < w.joined_seq
                  AND (b.slot = w.slot OR b.slot = 'ALL' OR w.slot = 'ALL')) AS before_it
            FROM waitlist_view w LEFT JOIN order_view o ON o.order_id = w.order_id
            WHERE\s""";

    private static final int MAX_SHOWN = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    WaitlistEntries(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    Optional<WaitlistEntryView> find(UUID id, Instant now) {
        return jdbc.sql(SELECT + "w.entry_id = ?")
                .param(SqlValues.bytes(id))
                .query((row, _) -> view(row, now))
                .optional();
    }

    /** A guest's entries, the latest date first; at most 100. */
    List<WaitlistEntryView> of(long guestId, Instant now) {
        return jdbc.sql(SELECT + "w.guest_id = ? ORDER BY w.use_date DESC, w.joined_seq DESC, w.entry_id LIMIT "
                        + MAX_SHOWN)
                .param(guestId)
                .query((row, _) -> view(row, now))
                .list();
    }

    /** The number of the latest decision about an entry; 0 if there is none. */
    long latestDecision(UUID id) {
        return jdbc.sql("SELECT seq FROM waitlist_view WHERE entry_id = ?")
                .param(SqlValues.bytes(id))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** A guest's waiting entries whose slots have not started. */
    List<WaitingEntry> waiting(long guestId, Instant now) {
        return jdbc.sql("SELECT * FROM waitlist_view WHERE guest_id = ? AND status = 'WAITING' AND starts_at > ?")
                .params(guestId, SqlValues.utc(now))
                .query((row, _) -> waitingEntry(row))
                .list();
    }

    /** The entries that are waiting though their guests were erased after {@code since}; at most 100. */
    List<WaitingEntry> waitingOfErasedUsers(Instant since, Instant now) {
        return jdbc.sql("SELECT w.* FROM app_user u JOIN waitlist_view w ON w.guest_id = u.id"
                        + " WHERE u.erased_at > ? AND w.status = 'WAITING' AND w.starts_at > ? LIMIT " + MAX_SHOWN)
                .params(SqlValues.utc(since), SqlValues.utc(now))
                .query((row, _) -> waitingEntry(row))
                .list();
    }

    private static WaitingEntry waitingEntry(ResultSet row) throws SQLException {
        return new WaitingEntry(
                SqlValues.uuid(row.getBytes("entry_id")),
                new SpaceDate(row.getLong("space_id"), row.getObject("use_date", LocalDate.class)),
                row.getLong("guest_id"),
                row.getLong("seq"));
    }

    @Override
    public void write(List<ReceivedMessage<?>> events) {
        List<@Nullable Object[]> rows = ReceivedMessage.only(WaitlistEvent.class, events)
                .map(WaitlistEntryUpdate::of)
                .map(update -> update.row(text(update.refusal())))
                .toList();
        if (!rows.isEmpty()) {
            batches.batchUpdate(WaitlistEntryUpdate.UPSERT, rows);
        }
    }

    @Override
    public List<String> tables() {
        return List.of("waitlist_view");
    }

    private @Nullable String text(@Nullable WaitlistRefusal refusal) {
        return refusal == null ? null : json.writerFor(WaitlistRefusal.class).writeValueAsString(refusal);
    }

    private WaitlistEntryView view(ResultSet row, Instant now) throws SQLException {
        WaitlistEntryStatus status = status(row, now);
        byte[] orderId = row.getBytes("order_id");
        String slot = row.getString("slot");
        return new WaitlistEntryView(
                SqlValues.uuid(row.getBytes("entry_id")),
                row.getLong("space_id"),
                row.getObject("use_date", LocalDate.class),
                slot == null ? null : Slot.valueOf(slot),
                row.getObject("head_count", Integer.class),
                row.getObject("max_price", Long.class),
                row.getObject("auto_pay", Boolean.class),
                status,
                status == WaitlistEntryStatus.WAITING ? row.getInt("before_it") + 1 : null,
                orderId == null ? null : SqlValues.uuid(orderId),
                status == WaitlistEntryStatus.EXPIRED ? endReason(row, orderId != null) : null,
                refusal(row.getString("refusal")),
                SqlValues.instant(row, "joined_at"));
    }

    /** An entry expires once its slot has started or its order has ended, even before an event says so. */
    private static WaitlistEntryStatus status(ResultSet row, Instant now) throws SQLException {
        WaitlistEntryStatus stored = WaitlistEntryStatus.valueOf(row.getString("status"));
        Instant startsAt = SqlValues.instant(row, "starts_at");
        String order = row.getString("order_status");
        if (stored == WaitlistEntryStatus.WAITING && startsAt != null && !now.isBefore(startsAt)) {
            return WaitlistEntryStatus.EXPIRED;
        }
        if (stored != WaitlistEntryStatus.OFFERED || order == null) {
            return stored;
        }
        return switch (OrderStatus.valueOf(order)) {
            case PENDING, WAITING -> WaitlistEntryStatus.OFFERED;
            case COMPLETED -> WaitlistEntryStatus.FULFILLED;
            case REJECTED, EXPIRED -> WaitlistEntryStatus.EXPIRED;
            // A paid order fulfils the entry, even if it is cancelled later.
            case CANCELLED ->
                OrderStatus.COMPLETED.name().equals(row.getString("cancelled_from"))
                        ? WaitlistEntryStatus.FULFILLED
                        : WaitlistEntryStatus.EXPIRED;
        };
    }

    /** The event's reason; without an event, the end follows from the clock or from the order. */
    private static WaitlistEntryEndReason endReason(ResultSet row, boolean wasOffered) throws SQLException {
        String stored = row.getString("end_reason");
        if (stored != null) {
            return WaitlistEntryEndReason.valueOf(stored);
        }
        return wasOffered ? WaitlistEntryEndReason.OFFER_NOT_TAKEN : WaitlistEntryEndReason.SLOT_STARTED;
    }

    private @Nullable Map<String, Object> refusal(@Nullable String text) {
        return text == null
                ? null
                : WaitlistRefusals.of(json.readValue(text, WaitlistRefusal.class))
                        .asMember();
    }

    /**
     * A waiting entry.
     *
     * @param latestDecision number of the latest decision about it
     */
    record WaitingEntry(UUID entryId, SpaceDate spaceDate, long guestId, long latestDecision) {}
}
