package com.ourspace.api.waitlist;

import com.ourspace.api.reservation.SqlValues;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistEvent;
import com.ourspace.contracts.reservation.WaitlistRefusal;
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

/** Places on waitlists as the read model knows them. */
@Repository
class WaitlistEntries {

    /** Who joined before and waits for some of the same is before. */
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

    /** A guest's places, the latest date first; at most a hundred. */
    List<WaitlistEntryView> of(long guestId, Instant now) {
        return jdbc.sql(SELECT + "w.guest_id = ? ORDER BY w.use_date DESC, w.joined_seq DESC, w.entry_id LIMIT "
                        + MAX_SHOWN)
                .param(guestId)
                .query((row, _) -> view(row, now))
                .list();
    }

    /** The number of the latest decision about a place; 0 if there is none. */
    long latestDecision(UUID id) {
        return jdbc.sql("SELECT seq FROM waitlist_view WHERE entry_id = ?")
                .param(SqlValues.bytes(id))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Where a guest waits still. */
    List<Waiter> waiting(long guestId, Instant now) {
        return jdbc.sql("SELECT * FROM waitlist_view WHERE guest_id = ? AND status = 'WAITING' AND starts_at > ?")
                .params(guestId, SqlValues.utc(now))
                .query((row, _) -> waiter(row))
                .list();
    }

    /** Those who wait still though they were erased since then; at most a hundred. */
    List<Waiter> erasedWaiters(Instant since, Instant now) {
        return jdbc.sql("SELECT w.* FROM app_user u JOIN waitlist_view w ON w.guest_id = u.id"
                        + " WHERE u.erased_at > ? AND w.status = 'WAITING' AND w.starts_at > ? LIMIT " + MAX_SHOWN)
                .params(SqlValues.utc(since), SqlValues.utc(now))
                .query((row, _) -> waiter(row))
                .list();
    }

    private static Waiter waiter(ResultSet row) throws SQLException {
        return new Waiter(
                SqlValues.uuid(row.getBytes("entry_id")),
                new SpaceDate(row.getLong("space_id"), row.getObject("use_date", LocalDate.class)),
                row.getLong("guest_id"),
                row.getLong("seq"));
    }

    /** Takes in what events tell. */
    void write(List<WaitlistEvent> events) {
        batches.batchUpdate(
                WaitlistEntryUpdate.UPSERT,
                events.stream()
                        .map(WaitlistEntryUpdate::of)
                        .map(change -> change.row(text(change.refusal())))
                        .toList());
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

    /** Whom the start of the slot, or of its order the end, has passed by, waits no longer, whoever has noticed. */
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
            // Once it was paid, the wait has come to its end; what becomes of the stay is the order's to say.
            case CANCELLED ->
                OrderStatus.COMPLETED.name().equals(row.getString("cancelled_from"))
                        ? WaitlistEntryStatus.FULFILLED
                        : WaitlistEntryStatus.EXPIRED;
        };
    }

    /** Where no event has told, the clock or its order has passed the place by. */
    private static WaitlistEntryEndReason endReason(ResultSet row, boolean wasOffered) throws SQLException {
        String told = row.getString("end_reason");
        if (told != null) {
            return WaitlistEntryEndReason.valueOf(told);
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
     * Somebody who waits.
     *
     * @param latestDecision the number of the latest decision about the place
     */
    record Waiter(UUID entryId, SpaceDate spaceDate, long guestId, long latestDecision) {}
}
