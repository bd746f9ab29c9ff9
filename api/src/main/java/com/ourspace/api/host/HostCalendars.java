package com.ourspace.api.host;

import com.ourspace.api.host.HostCalendar.Day;
import com.ourspace.api.host.HostCalendar.State;
import com.ourspace.api.host.HostCalendar.Taken;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.reservation.Half;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which order or block occupies each half, from the rows that the reservation package's projection writes. */
@Repository
class HostCalendars {

    private final JdbcClient jdbc;
    private final Clock clock;

    HostCalendars(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every date from the first to the last, both included, by one statement. */
    HostCalendar between(long spaceId, LocalDate from, LocalDate to) {
        Map<LocalDate, Map<Half, Taken>> taken = new HashMap<>();
        jdbc.sql("""
                        SELECT use_date, half, state, held_until, order_id FROM half_state
                        WHERE space_id = :space AND use_date BETWEEN :from AND :to
                            AND (state IN ('BOOKED', 'BLOCKED') OR (state = 'HELD' AND held_until > :now))
                        """)
                .param("space", spaceId)
                .param("from", from)
                .param("to", to)
                .param("now", SqlValues.utc(clock.instant()))
                .query(row -> {
                    taken.computeIfAbsent(row.getObject("use_date", LocalDate.class), _ -> new EnumMap<>(Half.class))
                            .put(Half.valueOf(row.getString("half")), taken(row));
                });
        return new HostCalendar(
                spaceId,
                from,
                to,
                from.datesUntil(to.plusDays(1))
                        .map(date -> new Day(date, whole(taken.getOrDefault(date, Map.of()))))
                        .toList());
    }

    private static Map<Half, Taken> whole(Map<Half, Taken> taken) {
        Map<Half, Taken> halves = new EnumMap<>(Half.class);
        for (Half half : Half.values()) {
            halves.put(half, taken.getOrDefault(half, Taken.FREE));
        }
        return halves;
    }

    private static Taken taken(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        UUID holder = SqlValues.uuid(row.getBytes("order_id"));
        return new Taken(
                state,
                SqlValues.instant(row, "held_until"),
                state == State.BLOCKED ? null : holder,
                state == State.BLOCKED ? holder : null);
    }
}
