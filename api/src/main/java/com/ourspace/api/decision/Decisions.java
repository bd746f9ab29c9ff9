package com.ourspace.api.decision;

import com.ourspace.api.sql.SqlValues;
import com.ourspace.api.web.Cursor;
import com.ourspace.api.web.Slice;
import com.ourspace.api.web.StrictText;
import com.ourspace.contracts.reservation.SpaceDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    /** The decisions about an order on its space-date, up to 100, by one statement. */
    List<DecisionView> about(UUID orderId, SpaceDate spaceDate) {
        return jdbc.sql("SELECT * FROM decision_view WHERE space_id = ? AND use_date = ? AND subject = ?"
                        + " ORDER BY seq, outcome LIMIT 100")
                .params(spaceDate.spaceId(), spaceDate.useDate(), orderId.toString())
                .query((row, number) -> view(row))
                .list();
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
