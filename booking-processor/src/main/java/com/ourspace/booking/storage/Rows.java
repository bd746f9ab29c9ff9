package com.ourspace.booking.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that are written by one statement text; the driver makes one statement of those that insert. */
public final class Rows {

    private Rows() {}

    /**
     * Writes these rows; asks nothing if there are none.
     *
     * <p>Values are bound as they are: to ask the driver for the type of each parameter that is null costs more than
     * the row.
     *
     * @return the number of rows that each of them changed, as the driver counts it
     */
    public static int[] write(JdbcTemplate jdbc, String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        return jdbc.batchUpdate(sql, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement statement, int row) throws SQLException {
                int column = 1;
                for (Object value : rows.get(row)) {
                    if (value == null) {
                        statement.setNull(column++, Types.NULL);
                    } else {
                        statement.setObject(column++, value);
                    }
                }
            }

            @Override
            public int getBatchSize() {
                return rows.size();
            }
        });
    }
}
