package com.ourspace.api.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.review.ReviewRows.Keyset;
import com.ourspace.api.sql.SqlValues;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Counts the rows that the database reports as read, which does not depend on the machine. */
class ReviewCostTest extends ReviewedSpace {

    private static final int PAGE = 20;
    /** Per item: its review and its author; plus a constant. */
    private static final int MAX_ROWS = PAGE * 3 + 20;

    @Test
    void pageReadsItsOwnReviewsAndNoOthersHoweverDeepItLies() throws SQLException {
        addReviews(1_000);
        try (Connection connection = api.bean(DataSource.class).getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            ReviewRows rows = new ReviewRows(jdbc);
            for (ReviewSort sort : ReviewSort.values()) {
                ReviewView middle = rows.page(space.id(), sort, null, 500).getLast();
                assertThat(rowsRead(jdbc, rows, sort, null))
                        .as(sort.parameter())
                        .isLessThan(MAX_ROWS);
                assertThat(rowsRead(jdbc, rows, sort, new Keyset(middle.rating(), middle.id())))
                        .as("deep in " + sort.parameter())
                        .isLessThan(MAX_ROWS);
            }
        }
    }

    private long rowsRead(JdbcClient jdbc, ReviewRows rows, ReviewSort sort, Keyset after) {
        long before = rowsRead(jdbc);
        assertThat(rows.page(space.id(), sort, after, PAGE)).hasSize(PAGE);
        return rowsRead(jdbc) - before;
    }

    private static long rowsRead(JdbcClient jdbc) {
        return jdbc
                .sql("SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler_read%'")
                .query((row, number) -> row.getLong(2))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void addReviews(int count) {
        List<Object[]> reviews = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            reviews.add(new Object[] {
                SqlValues.bytes(UUID.randomUUID()), space.id(), guest.userId(), number % 5 + 1, "One of a thousand."
            });
        }
        api.bean(JdbcTemplate.class)
                .batchUpdate(
                        "INSERT INTO review (order_id, space_id, author_id, rating, content, has_photo, status, created_at)"
                                + " VALUES (?, ?, ?, ?, ?, TRUE, 'PUBLISHED', UTC_TIMESTAMP(6))",
                        reviews);
    }
}
