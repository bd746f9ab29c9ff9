package com.ourspace.api.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the cards of spaces. */
@Repository
public class SpaceCards {

    private static final String BY_ID = """
            SELECT l.space_id, l.title, l.sub_title, l.district, l.category, l.min_count, l.max_count, l.facilities,
                l.latitude, l.longitude, COALESCE(p.like_count, 0) AS like_count, COALESCE(p.rating_average, 0) AS rating_average,
                COALESCE(p.review_count, 0) AS review_count, g.cover,
                (SELECT MIN(o.price) FROM space_offer o WHERE o.space_id = l.space_id AND o.enabled) AS price
            FROM space_listing l
                LEFT JOIN space_statistics p ON p.space_id = l.space_id
                LEFT JOIN space_gallery g ON g.space_id = l.space_id
            WHERE l.space_id IN (:spaces)
            """;

    private final JdbcClient jdbc;
    private final ImageLinks links;

    SpaceCards(JdbcClient jdbc, ImageLinks links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    /** The cards of these spaces, in this order, by one statement; unknown spaces are left out. */
    public List<SpaceCard> of(List<Long> spaces) {
        if (spaces.isEmpty()) {
            return List.of();
        }
        Map<Long, SpaceCard> cards =
                jdbc.sql(BY_ID).param("spaces", spaces).query((row, number) -> card(row)).list().stream()
                        .collect(Collectors.toMap(SpaceCard::id, Function.identity()));
        return spaces.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    private SpaceCard card(ResultSet row) throws SQLException {
        return new SpaceCard(
                row.getLong("space_id"),
                row.getString("title"),
                row.getString("sub_title"),
                row.getString("district"),
                row.getString("category"),
                row.getObject("price", Long.class),
                row.getInt("min_count"),
                row.getInt("max_count"),
                row.getInt("like_count"),
                row.getBigDecimal("rating_average"),
                row.getInt("review_count"),
                links.of(row.getString("cover")),
                Listings.codes(row.getString("facilities")),
                Listings.coordinate(row, "latitude"),
                Listings.coordinate(row, "longitude"),
                null,
                null);
    }
}
