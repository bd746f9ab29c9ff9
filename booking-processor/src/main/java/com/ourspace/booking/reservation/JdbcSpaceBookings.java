package com.ourspace.booking.reservation;

import static com.ourspace.booking.storage.Columns.uuid;

import com.ourspace.booking.space.SpaceBookings;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Bookings of spaces in the tables {@code reservation} and {@code waitlist_entry}. */
@Repository
class JdbcSpaceBookings implements SpaceBookings {

    private final JdbcTemplate jdbc;

    JdbcSpaceBookings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An overdue hold is one of them until its end is decided, which takes a second. */
    @Override
    public List<UUID> upcomingOrders(long spaceId, Instant at) {
        List<UUID> upcoming = new ArrayList<>();
        jdbc.query(
                "SELECT order_id, use_date, slot FROM reservation WHERE space_id = ? AND use_date >= ?"
                        + " AND status IN ('WAITING', 'COMPLETED') ORDER BY use_date, record_offset",
                row -> {
                    LocalDate useDate = row.getObject("use_date", LocalDate.class);
                    if (Slot.valueOf(row.getString("slot")).endsAt(useDate).isAfter(at)) {
                        upcoming.add(uuid(row, "order_id"));
                    }
                },
                spaceId,
                LocalDate.ofInstant(at, Half.ZONE));
        return upcoming;
    }

    @Override
    public List<LocalDate> waitlistedDates(long spaceId, Instant at) {
        return jdbc.query(
                "SELECT DISTINCT use_date FROM waitlist_entry WHERE space_id = ? AND use_date >= ? AND waiting"
                        + " ORDER BY use_date",
                (row, _) -> row.getObject("use_date", LocalDate.class),
                spaceId,
                LocalDate.ofInstant(at, Half.ZONE));
    }
}
