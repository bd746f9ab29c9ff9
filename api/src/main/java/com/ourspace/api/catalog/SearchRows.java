package com.ourspace.api.catalog;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows the list is searched by: made anew from listings and offers whenever one of these has changed. */
@Component
class SearchRows {

    // The slots of a row add up DAY 1, NIGHT 2 and ALL 4.
    private static final String COLUMNS = """
            like_count, rating_average, district, category, facilities, min_count, max_count, min_notice_minutes,
            max_advance_days
            """;
    private static final String INSERT = """
            INSERT INTO space_search (choice, space_id, price, slots, %1$s)
            SELECT o.slot, space_id, o.price, CASE o.slot WHEN 'DAY' THEN 1 WHEN 'NIGHT' THEN 2 ELSE 4 END, %1$s
            FROM space_listing JOIN space_offer o USING (space_id)
            WHERE space_id IN (:spaces) AND status = 'ACTIVE' AND o.enabled
            UNION ALL
            SELECT 'ANY', space_id, o.price, o.slots, %1$s
            FROM space_listing JOIN (
                SELECT space_id, MIN(price) AS price,
                    SUM(CASE slot WHEN 'DAY' THEN 1 WHEN 'NIGHT' THEN 2 ELSE 4 END) AS slots
                FROM space_offer WHERE space_id IN (:spaces) AND enabled GROUP BY space_id) o USING (space_id)
            WHERE status = 'ACTIVE'
            """.formatted(COLUMNS);
    private static final String DELETE = """
            DELETE FROM space_search
            WHERE choice IN ('ANY', 'DAY', 'NIGHT', 'ALL') AND space_id IN (:spaces)
            """;

    private final JdbcClient jdbc;

    SearchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called in the transaction that changed these spaces. */
    void refresh(List<Long> spaces) {
        jdbc.sql(DELETE).param("spaces", spaces).update();
        jdbc.sql(INSERT).param("spaces", spaces).update();
    }
}
