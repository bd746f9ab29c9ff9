package com.ourspace.booking.reservation;

import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.uuid;

import com.ourspace.booking.reservation.DecisionContext.Change;
import com.ourspace.booking.reservation.domain.WaitlistEntry;
import com.ourspace.booking.space.WaitlistedDates;
import com.ourspace.booking.storage.Rows;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Those who wait, in the table {@code waitlist_entry}. */
@Repository
class JdbcWaitlists implements WaitlistedDates {

    private final JdbcTemplate jdbc;

    JdbcWaitlists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The live waitlist entries of these space-dates. */
    Map<SpaceDate, List<StoredEntry>> load(List<SpaceDate> spaceDates) {
        return SpaceDateRows.load(
                jdbc,
                "SELECT entry_id, order_id, space_id, use_date, slot, guest_id, head_count, max_price, auto_pay,"
                        + " request_digest, record_offset, EXISTS (SELECT 1 FROM reservation"
                        + " WHERE reservation.order_id = waitlist_entry.order_id) AS order_taken"
                        + " FROM waitlist_entry WHERE waiting",
                spaceDates,
                row -> new StoredEntry(entry(row), row.getBoolean("order_taken")));
    }

    @Override
    public List<LocalDate> of(long spaceId, Instant at) {
        return jdbc.query(
                "SELECT DISTINCT use_date FROM waitlist_entry WHERE space_id = ? AND use_date >= ? AND waiting"
                        + " ORDER BY use_date",
                (row, _) -> row.getObject("use_date", LocalDate.class),
                spaceId,
                LocalDate.ofInstant(at, Half.ZONE));
    }

    void save(List<Change> changes) {
        List<@Nullable Object[]> joined = new ArrayList<>();
        List<@Nullable Object[]> over = new ArrayList<>();
        for (Change change : changes) {
            Map<?, WaitlistEntry> before = change.before().waitlist();
            Map<?, WaitlistEntry> after = change.after().waitlist();
            after.values().stream()
                    .filter(entry -> !before.containsKey(entry.id()))
                    .forEach(entry -> joined.add(row(change.after().spaceDate(), entry)));
            before.values().stream()
                    .filter(entry -> !after.containsKey(entry.id()))
                    .forEach(entry -> over.add(new @Nullable Object[] {bytes(entry.id())}));
        }
        Rows.write(
                jdbc,
                "INSERT INTO waitlist_entry (entry_id, order_id, space_id, use_date, slot, guest_id, head_count,"
                        + " max_price, auto_pay, request_digest, record_offset, waiting)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE)",
                joined);
        Rows.write(jdbc, "UPDATE waitlist_entry SET waiting = FALSE WHERE entry_id = ?", over);
    }

    private static @Nullable Object[] row(SpaceDate spaceDate, WaitlistEntry entry) {
        return new @Nullable Object[] {
            bytes(entry.id()),
            bytes(entry.orderId()),
            spaceDate.spaceId(),
            spaceDate.useDate(),
            entry.slot().name(),
            entry.guestId(),
            entry.headCount(),
            entry.maxPrice(),
            entry.autoPay(),
            entry.requestDigest(),
            entry.takenAt()
        };
    }

    private static WaitlistEntry entry(ResultSet row) throws SQLException {
        return new WaitlistEntry(
                uuid(row, "entry_id"),
                uuid(row, "order_id"),
                Slot.valueOf(row.getString("slot")),
                row.getLong("guest_id"),
                row.getInt("head_count"),
                row.getObject("max_price", Long.class),
                row.getBoolean("auto_pay"),
                row.getString("request_digest"),
                row.getLong("record_offset"));
    }

    /**
     * An entry as it is stored.
     *
     * @param isTaken whether there is an order already that has the id of the one it is to become
     */
    record StoredEntry(WaitlistEntry entry, boolean isTaken) {}
}
