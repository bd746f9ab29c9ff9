package com.ourspace.booking.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes rows with one statement each; the driver combines inserts into one statement. */
public final class Rows {

    private Rows() {}

    /**
     * Writes these rows; without rows there is no statement.
     *
     * <p>A null is bound without a type, because asking the driver for the type of the parameter costs more than the
     * row.
     *
     * @return the number of rows that each statement changed, as the driver counts it
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
