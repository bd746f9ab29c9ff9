package com.ourspace.api.catalog;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds similar spaces in the rows of the search: of the same category, with the slot free on that date and for so many
 * people, at a price within a third; those of the same district first, then by price.
 */
@Repository
class SearchedSimilarSpaces implements SimilarSpaces {

    /** Of so many candidates some may be the guest's own, which only the listing says. */
    private static final int CANDIDATES = 20;

    private static final String SQL = """
            SELECT candidate.space_id, candidate.price FROM (
                SELECT s.space_id, s.price, s.district <> :ownDistrict AS isFar, ABS(s.price - :ownPrice) AS difference
                FROM space_search s FORCE INDEX (search_price_asc)
                WHERE %s AND s.space_id <> :ownSpace
                ORDER BY isFar, difference, s.space_id DESC LIMIT %d) candidate
            JOIN space_listing l ON l.space_id = candidate.space_id AND l.host_id <> :guest
            ORDER BY candidate.isFar, candidate.difference, candidate.space_id DESC LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SearchedSimilarSpaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<FreeSlot> find(Wanted wanted, int limit) {
        SearchConditions conditions = SearchConditions.of(query(wanted), null, clock.instant());
        return jdbc.sql(SQL.formatted(conditions.sql(), CANDIDATES))
                .params(conditions.parameters())
                .param("ownSpace", wanted.space().spaceId())
                .param("ownDistrict", wanted.space().listing().district())
                .param("ownPrice", wanted.price())
                .param("guest", wanted.guestId())
                .param("limit", limit)
                .query((row, number) ->
                        new FreeSlot(row.getLong("space_id"), wanted.date(), wanted.slot(), row.getLong("price")))
                .list();
    }

    private static SpaceQuery query(Wanted wanted) {
        int third = Math.toIntExact(wanted.price() / 3);
        int price = Math.toIntExact(wanted.price());
        return new SpaceQuery(
                List.of(),
                List.of(wanted.space().listing().category()),
                List.of(),
                wanted.headCount(),
                wanted.date(),
                wanted.slot(),
                price - third,
                price + third,
                null,
                null,
                SpaceSort.PRICE_ASC);
    }
}
