package com.ourspace.api.search;

import com.ourspace.api.catalog.Listings;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.SlotOffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads from the read models what the index has of spaces. */
@Repository
class IndexedSpaces {

    private static final String ALL = "SELECT space_id, revision FROM space_revision";
    /** By the clock of the database, which wrote the numbers, too. */
    private static final String LATEST =
            ALL + " WHERE revision > CAST(UNIX_TIMESTAMP(NOW(6)) * 1000000 AS UNSIGNED) - :microseconds";

    private static final String LISTED = """
            SELECT l.*, COALESCE(p.like_count, 0) AS like_count, COALESCE(p.rating_average, 0) AS rating_average,
                COALESCE(p.review_count, 0) AS review_count, g.cover,
                (SELECT GROUP_CONCAT(CONCAT(o.slot, ' ', o.price)) FROM space_offer o
                    WHERE o.space_id = l.space_id AND o.enabled) AS offers
            FROM space_listing l
                LEFT JOIN space_statistics p ON p.space_id = l.space_id
                LEFT JOIN space_gallery g ON g.space_id = l.space_id
            WHERE l.space_id IN (:spaces) AND l.status = 'ACTIVE'
            """;

    private final JdbcClient jdbc;

    IndexedSpaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The revision of every space. */
    Map<Long, Long> revisions() {
        return revisions(jdbc.sql(ALL));
    }

    /** The revisions of the spaces that have changed in this time. */
    Map<Long, Long> revisionsOfTheLast(long microseconds) {
        return revisions(jdbc.sql(LATEST).param("microseconds", microseconds));
    }

    private static Map<Long, Long> revisions(JdbcClient.StatementSpec statement) {
        Map<Long, Long> revisions = new HashMap<>();
        statement.query(row -> {
            revisions.put(row.getLong("space_id"), row.getLong("revision"));
        });
        return revisions;
    }

    /**
     * Those of these spaces that a list shows: active ones with an enabled offer.
     *
     * @param revisions by space, as they were read before
     */
    List<IndexedSpace> listed(Collection<Long> spaces, Map<Long, Long> revisions) {
        return jdbc.sql(LISTED).param("spaces", spaces).query((row, number) -> space(row, revisions)).list().stream()
                .filter(space -> !space.listing().offers().isEmpty())
                .toList();
    }

    private static IndexedSpace space(ResultSet row, Map<Long, Long> revisions) throws SQLException {
        long id = row.getLong("space_id");
        return new IndexedSpace(
                id,
                row.getLong("host_id"),
                revisions.getOrDefault(id, 0L),
                Listings.listing(row, offers(row.getString("offers"))),
                row.getInt("like_count"),
                row.getBigDecimal("rating_average"),
                row.getInt("review_count"),
                row.getString("cover"));
    }

    private static List<SlotOffer> offers(@Nullable String slotsAndPrices) {
        return slotsAndPrices == null
                ? List.of()
                : Stream.of(slotsAndPrices.split(","))
                        .map(offer -> offer.split(" "))
                        .map(parts -> new SlotOffer(Slot.valueOf(parts[0]), Long.parseLong(parts[1]), true))
                        .toList();
    }
}
