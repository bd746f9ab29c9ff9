package com.ourspace.booking.reservation;

import static com.ourspace.booking.storage.Columns.uuid;

import com.ourspace.booking.space.UpcomingOrders;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The orders that keep a space from being removed. An overdue hold is one of them until its end is decided, which takes
 * a second.
 */
@Repository
class JdbcUpcomingOrders implements UpcomingOrders {

    private final JdbcTemplate jdbc;

    JdbcUpcomingOrders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UUID> of(long spaceId, Instant at) {
        List<Optional<UUID>> live = jdbc.query(
                "SELECT order_id, use_date, slot FROM reservation WHERE space_id = ? AND use_date >= ?"
                        + " AND status IN ('WAITING', 'COMPLETED') ORDER BY use_date, record_offset",
                (row, _) -> Slot.valueOf(row.getString("slot"))
                                .endsAt(row.getObject("use_date", LocalDate.class))
                                .isAfter(at)
                        ? Optional.of(uuid(row, "order_id"))
                        : Optional.empty(),
                spaceId,
                LocalDate.ofInstant(at, Half.ZONE));
        return live.stream().flatMap(Optional::stream).toList();
    }
}
