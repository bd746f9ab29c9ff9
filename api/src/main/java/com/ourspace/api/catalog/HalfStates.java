package com.ourspace.api.catalog;

import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.SpaceDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The taken halves of spaces: what this process has followed in the log, or, until it knows everything, the rows that
 * the reservation package's projection writes.
 */
@Repository
class HalfStates {

    /** Whether a row {@code h} occupies its half at {@code :now}; an overdue hold does not. */
    static final String IS_LIVE = "(h.state IN ('BOOKED', 'BLOCKED') OR (h.state = 'HELD' AND h.held_until > :now))";

    private static final String SELECT = """
            SELECT h.use_date, h.half, h.state, h.held_until FROM half_state h
            WHERE h.space_id = :spaceId AND h.use_date BETWEEN :from AND :to AND %s
            """.formatted(IS_LIVE);

    private static final String SELECT_AMONG = """
            SELECT h.space_id, h.use_date, h.half, h.state, h.held_until FROM half_state h
            WHERE (h.space_id, h.use_date) IN (:spaceDates) AND %s
            """.formatted(IS_LIVE);

    private final JdbcClient jdbc;
    private final HalvesInMemory memory;

    HalfStates(JdbcClient jdbc, HalvesInMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** The taken halves of a space from one date to another, both included; some of them may be overdue holds. */
    List<TakenHalf> between(long spaceId, LocalDate from, LocalDate to, Instant now) {
        return memory.between(spaceId, from, to).orElseGet(() -> stored(spaceId, from, to, now));
    }

    /**
     * The same by the rows alone, for whoever names the number of a change, or a position of the log that the tables
     * have: both are stored with the rows, and what this process has followed may be behind them.
     */
    List<TakenHalf> stored(long spaceId, LocalDate from, LocalDate to, Instant now) {
        return jdbc.sql(SELECT)
                .param("spaceId", spaceId)
                .param("from", from)
                .param("to", to)
                .param("now", SqlValues.utc(now))
                .query((row, number) -> half(row))
                .list();
    }

    /** The stored taken halves of these slots' spaces on their dates, by one statement; none without slots. */
    Map<SpaceDate, Set<Half>> storedAmong(List<FreeSlot> slots, Instant now) {
        Map<SpaceDate, Set<Half>> taken = new HashMap<>();
        if (!slots.isEmpty()) {
            jdbc.sql(SELECT_AMONG)
                    .param(
                            "spaceDates",
                            slots.stream()
                                    .map(slot -> new Object[] {slot.spaceId(), slot.date()})
                                    .toList())
                    .param("now", SqlValues.utc(now))
                    .query(row -> {
                        TakenHalf half = half(row);
                        taken.computeIfAbsent(
                                        new SpaceDate(row.getLong("space_id"), half.date()),
                                        _ -> EnumSet.noneOf(Half.class))
                                .add(half.half());
                    });
        }
        return taken;
    }

    private static TakenHalf half(ResultSet row) throws SQLException {
        return new TakenHalf(
                row.getObject("use_date", LocalDate.class),
                Half.valueOf(row.getString("half")),
                SlotState.valueOf(row.getString("state")),
                SqlValues.instant(row, "held_until"));
    }
}
