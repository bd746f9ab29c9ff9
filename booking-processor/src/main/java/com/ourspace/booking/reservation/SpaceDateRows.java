package com.ourspace.booking.reservation;

import com.ourspace.contracts.reservation.SpaceDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Reads the rows of many space-dates by one query. */
final class SpaceDateRows {

    private SpaceDateRows() {}

    /**
     * The rows of these space-dates; without space-dates there is no query.
     *
     * @param select a query with a condition of its own, to which the space-dates are added
     * @param mapper maps a row, whatever its number
     */
    static <T> Map<SpaceDate, List<T>> load(
            JdbcTemplate jdbc, String select, List<SpaceDate> spaceDates, RowMapper<T> mapper) {
        Map<SpaceDate, List<T>> rows = new HashMap<>();
        if (!spaceDates.isEmpty()) {
            jdbc.query(
                    select + " AND (" + anyOf(spaceDates) + ")",
                    row -> {
                        rows.computeIfAbsent(spaceDate(row), _ -> new ArrayList<>())
                                .add(mapper.mapRow(row, 0));
                    },
                    keys(spaceDates).toArray());
        }
        return rows;
    }

    private static String anyOf(List<SpaceDate> spaceDates) {
        return String.join(" OR ", Collections.nCopies(spaceDates.size(), "(space_id = ? AND use_date = ?)"));
    }

    static List<Object> keys(List<SpaceDate> spaceDates) {
        List<Object> arguments = new ArrayList<>();
        for (SpaceDate spaceDate : spaceDates) {
            arguments.addAll(List.of(spaceDate.spaceId(), spaceDate.useDate()));
        }
        return arguments;
    }

    static SpaceDate spaceDate(ResultSet row) throws SQLException {
        return new SpaceDate(row.getLong("space_id"), row.getObject("use_date", LocalDate.class));
    }
}
