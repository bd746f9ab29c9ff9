package com.ourspace.booking.reservation;

import com.ourspace.contracts.reservation.SpaceDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of many space-dates, read by one query. */
final class SpaceDateRows {

    private SpaceDateRows() {}

    /** @param select a query with a condition of its own, to which the space-dates are added */
    static <T> Map<SpaceDate, List<T>> load(
            JdbcTemplate jdbc, String select, List<SpaceDate> spaceDates, RowReader<T> reader) {
        Map<SpaceDate, List<T>> rows = new HashMap<>();
        jdbc.query(
                select + " AND (" + anyOf(spaceDates) + ")",
                row -> {
                    rows.computeIfAbsent(spaceDate(row), _ -> new ArrayList<>()).add(reader.read(row));
                },
                keys(spaceDates).toArray());
        return rows;
    }

    static String anyOf(List<SpaceDate> spaceDates) {
        return spaceDates.stream().map(_ -> "(space_id = ? AND use_date = ?)").collect(Collectors.joining(" OR "));
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

    /** Reads one row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
