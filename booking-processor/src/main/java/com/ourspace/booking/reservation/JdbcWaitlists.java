package com.ourspace.booking.reservation;

import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.uuid;

import com.ourspace.booking.reservation.domain.WaitlistEntry;
import com.ourspace.booking.storage.Rows;
import com.ourspace.contracts.reservation.BlockEvent;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistEnded;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistJoined;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistLeft;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistOffered;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistRefused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Entries of waitlists, in the table {@code waitlist_entry}. */
@Repository
class JdbcWaitlists {

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
                (row, _) -> new StoredEntry(entry(row), row.getBoolean("order_taken")));
    }

    /** Writes the entries that these events begin and end. */
    void save(List<ReservationEvent> events) {
        Map<UUID, WaitlistJoined> begun = new LinkedHashMap<>();
        Set<UUID> ended = new LinkedHashSet<>();
        for (ReservationEvent event : events) {
            switch (event) {
                case WaitlistJoined joined -> begun.put(joined.entryId(), joined);
                case WaitlistOffered offered -> ended.add(offered.entryId());
                case WaitlistLeft left -> ended.add(left.entryId());
                case WaitlistEnded over -> ended.add(over.entryId());
                case WaitlistRefused _, OrderEvent _, BlockEvent _ -> {
                    // No entry changes.
                }
            }
        }
        Rows.write(
                jdbc,
                "INSERT INTO waitlist_entry (entry_id, order_id, space_id, use_date, slot, guest_id, head_count,"
                        + " max_price, auto_pay, request_digest, record_offset, waiting)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                begun.values().stream()
                        .map(entry -> row(entry, !ended.remove(entry.entryId())))
                        .toList());
        Rows.write(
                jdbc,
                "UPDATE waitlist_entry SET waiting = FALSE WHERE entry_id = ?",
                ended.stream().map(id -> new @Nullable Object[] {bytes(id)}).toList());
    }

    private static @Nullable Object[] row(WaitlistJoined event, boolean waiting) {
        return new @Nullable Object[] {
            bytes(event.entryId()),
            bytes(event.orderId()),
            event.spaceId(),
            event.useDate(),
            event.slot().name(),
            event.guestId(),
            event.headCount(),
            event.maxPrice(),
            event.autoPay(),
            event.requestDigest(),
            event.decision().offset(),
            waiting
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
     * @param isTaken whether an order exists already that has the id of the order that the entry is to become
     */
    record StoredEntry(WaitlistEntry entry, boolean isTaken) {}
}
