package com.ourspace.api.catalog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers a list query with one statement: a page of ids from the index of its sort, then the cards of these only. */
@Repository
class SpaceSearch {

    private static final String CARDS = """
            SELECT page.space_id, page.sort_key, page.price, l.title, l.sub_title, l.district, l.category, l.min_count,
                l.max_count, p.like_count, p.rating_average, p.review_count, l.facilities, l.latitude, l.longitude,
                g.cover
            FROM (%1$s) page
                JOIN space_listing l ON l.space_id = page.space_id
                JOIN space_statistics p ON p.space_id = page.space_id
                LEFT JOIN space_gallery g ON g.space_id = page.space_id
            ORDER BY page.sort_key %2$s, page.space_id DESC
            """;
    private static final String PAGE = """
            SELECT s.space_id, s.price, s.%1$s AS sort_key FROM space_search s FORCE INDEX (%2$s)
            WHERE %3$s ORDER BY %4$s LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final SpaceCards cards;
    private final InstantSource clock;

    SpaceSearch(JdbcClient jdbc, SpaceCards cards, InstantSource clock) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * Returns one page.
     *
     * @param after position of the previous page's last item; null for the first page
     */
    List<Found> page(SpaceQuery query, @Nullable Keyset after, int limit) {
        SpaceSort sort = query.sort();
        SearchConditions conditions = SearchConditions.of(query, after, clock.instant());
        String page = PAGE.formatted(sort.column(), index(query), conditions.sql(), sort.orderBy());
        return jdbc.sql(CARDS.formatted(page, sort.direction()))
                .params(conditions.parameters())
                .param("limit", limit)
                .query((row, number) -> found(row))
                .list();
    }

    /**
     * No index covers the words. A full scan with a sort has the same cost for any words; the index of the sort would
     * fetch every row one by one for rare words.
     */
    private static String index(SpaceQuery query) {
        return query.words() == null ? query.sort().index() : "PRIMARY";
    }

    private Found found(ResultSet row) throws SQLException {
        SpaceCard card = cards.card(row);
        return new Found(card, new Keyset(row.getBigDecimal("sort_key"), card.id()));
    }

    /** A card, and its position in the order of the list. */
    record Found(SpaceCard card, Keyset keyset) {}

    /**
     * A position in the order of a list.
     *
     * @param sortKey value of the sort column
     */
    record Keyset(BigDecimal sortKey, long spaceId) {}
}
