package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.rules.HoldLimits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts about other orders that a quote needs, read by two statements. */
@Repository
class QuoteFacts {

    private static final String TAKEN = """
            SELECT h.half, h.state, h.held_until, h.order_id, o.guest_id, COALESCE(o.decision_offset, 0) AS record_offset
            FROM half_state h LEFT JOIN order_view o ON o.order_id = h.order_id
            WHERE h.space_id = :space AND h.use_date = :date
                AND (h.state IN ('BOOKED', 'BLOCKED') OR (h.state = 'HELD' AND h.held_until > :now))
            ORDER BY FIELD(h.half, 'DAY', 'NIGHT')
            """;
    private static final String HOLDS = """
            SELECT space_id, use_date, hold_expires_at FROM order_view
            WHERE guest_id = :guest AND status IN ('WAITING', 'EXPIRED') AND hold_expires_at > :since
            """;

    private final JdbcClient jdbc;

    QuoteFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TakenHalves.Taken> taken(SpaceDate spaceDate, Instant now) {
        return jdbc.sql(TAKEN)
                .param("space", spaceDate.spaceId())
                .param("date", spaceDate.useDate())
                .param("now", SqlValues.utc(now))
                .query((row, number) -> taken(row))
                .list();
    }

    GuestHolds holds(long guestId, Instant now) {
        return new GuestHolds(jdbc.sql(HOLDS)
                .param("guest", guestId)
                .param("since", SqlValues.utc(now.minus(HoldLimits.EXPIRED_HOLD_WINDOW)))
                .query((row, number) -> new GuestHolds.Held(
                        new SpaceDate(row.getLong("space_id"), row.getObject("use_date", LocalDate.class)),
                        SqlValues.requiredInstant(row, "hold_expires_at")))
                .list());
    }

    private static TakenHalves.Taken taken(ResultSet row) throws SQLException {
        return new TakenHalves.Taken(
                Half.valueOf(row.getString("half")),
                row.getString("state"),
                SqlValues.instant(row, "held_until"),
                SqlValues.uuid(row.getBytes("order_id")),
                row.getObject("guest_id", Long.class),
                row.getLong("record_offset"));
    }
}
