package com.ourspace.api.catalog;

import com.ourspace.api.log.NextTables;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that the list is searched by, rebuilt from listing and offers when one of these changes. */
@Component
class SearchRows {

    private static final String COLUMNS = """
            like_count, rating_average, district, category, facilities, min_count, max_count, min_notice_minutes,
            max_advance_days, latitude, longitude, words
            """;
    /** In lower case, separated by line breaks, which no query contains. */
    private static final String WORDS = """
            SELECT l.*, p.like_count, p.rating_average,
                LOWER(CONCAT_WS('\\n', l.title, l.sub_title, d.name_ko, d.name_en, c.name_ko, c.name_en)) AS words
            FROM space_listing l
                JOIN space_statistics p ON p.space_id = l.space_id
                LEFT JOIN district d ON d.code = l.district
                LEFT JOIN category c ON c.code = l.category
            WHERE l.space_id IN (:spaces) AND l.status = 'ACTIVE'
            """;
    // Slots as bits: DAY 1, NIGHT 2, ALL 4.
    private static final String INSERT = """
            INSERT INTO space_search (choice, space_id, price, slots, %1$s)
            SELECT o.choice, listed.space_id, o.price, o.slots, %1$s
            FROM (%2$s) listed JOIN (
                SELECT slot AS choice, space_id, price,
                    CASE slot WHEN 'DAY' THEN 1 WHEN 'NIGHT' THEN 2 ELSE 4 END AS slots
                FROM space_offer WHERE space_id IN (:spaces) AND enabled
                UNION ALL
                SELECT 'ANY', space_id, MIN(price), SUM(CASE slot WHEN 'DAY' THEN 1 WHEN 'NIGHT' THEN 2 ELSE 4 END)
                FROM space_offer WHERE space_id IN (:spaces) AND enabled GROUP BY space_id
            ) o ON o.space_id = listed.space_id
            """.formatted(COLUMNS, WORDS);
    private static final String DELETE = """
            DELETE FROM space_search
            WHERE choice IN ('ANY', 'DAY', 'NIGHT', 'ALL') AND space_id IN (:spaces)
            """;

    private final JdbcClient jdbc;
    private final SpaceStatistics spaceStatistics;

    SearchRows(JdbcClient jdbc, SpaceStatistics spaceStatistics) {
        this.jdbc = jdbc;
        this.spaceStatistics = spaceStatistics;
    }

    /** Rebuilds the rows of these spaces; call it in the transaction that changed them. */
    void refresh(List<Long> spaces) {
        // Next tables take over likes and ratings when they are swapped; until then, no like waits for their filling.
        if (!NextTables.areFilled()) {
            spaceStatistics.lock(spaces);
        }
        jdbc.sql(DELETE).param("spaces", spaces).update();
        jdbc.sql(INSERT).param("spaces", spaces).update();
    }
}
