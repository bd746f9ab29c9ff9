package com.ourspace.api.decision;

import com.ourspace.api.sql.SqlValues;
import com.ourspace.api.web.Cursor;
import com.ourspace.api.web.Slice;
import com.ourspace.api.web.StrictText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions on a space-date, as far as their events have been read. */
@Repository
class Decisions {

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of decisions, by one statement; within one decision, ends are listed before beginnings. */
    DecisionPage page(long spaceId, LocalDate useDate, @Nullable String cursor, int limit) {
        String shape = "decisions " + spaceId + " " + useDate;
        List<Object> parameters = new ArrayList<>(List.of(spaceId, useDate));
        String after = "";
        if (cursor != null) {
            after = " AND (seq, outcome, subject) > (?, ?, ?)";
            parameters.addAll(Cursor.decode(
                    cursor,
                    shape,
                    3,
                    values -> List.of(StrictText.number(values.getFirst()), values.get(1), values.get(2))));
        }
        String select = "SELECT * FROM decision_view WHERE space_id = ? AND use_date = ?" + after
                + " ORDER BY seq, outcome, subject LIMIT ";
        Slice<DecisionView> page = Slice.read(
                limit,
                rows -> jdbc.sql(select + rows)
                        .params(parameters)
                        .query((row, number) -> view(row))
                        .list());
        return new DecisionPage(
                page.items(),
                page.nextCursor(last -> Cursor.encode(shape, last.seq(), last.outcome(), last.subject())));
    }

    private static DecisionView view(ResultSet row) throws SQLException {
        return new DecisionView(
                row.getLong("seq"),
                row.getString("outcome"),
                row.getString("subject"),
                row.getString("reason"),
                row.getInt("record_partition"),
                row.getLong("record_offset"),
                SqlValues.requiredInstant(row, "decided_at"));
    }
}
