package com.ourspace.api.catalog;

import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers a list query with one statement: a page of ids from the index of its sort, then the cards of these alone. */
@Repository
class SpaceSearch {

    private static final String CARDS = """
            SELECT page.space_id, page.sort_key, page.price, l.title, l.sub_title, l.district, l.category, l.min_count,
                l.max_count, l.like_count, l.rating_average, l.review_count, l.facilities, g.cover
            FROM (%1$s) page
                JOIN space_listing l ON l.space_id = page.space_id
                LEFT JOIN space_gallery g ON g.space_id = page.space_id
            ORDER BY page.sort_key %2$s, page.space_id DESC
            """;
    private static final String PAGE = """
            SELECT s.space_id, s.price, s.%1$s AS sort_key FROM space_search s FORCE INDEX (%2$s)
            WHERE s.choice = :choice %3$s ORDER BY %4$s LIMIT :limit
            """;
    private static final String TAKEN_HALVES = """
            (SELECT SUM(CASE h.half WHEN 'DAY' THEN 1 ELSE 2 END) FROM half_state h
            WHERE h.space_id = s.space_id AND h.use_date = :date AND %s)
            """.formatted(HalfStates.IS_LIVE);
    /** Slots add up DAY 1, NIGHT 2, ALL 4: those offered, of those in time, of those the taken halves leave free. */
    private static final String BOOKABLE = """
             AND s.max_advance_days >= :daysAhead AND 0 <> s.slots
                & (CASE WHEN s.min_notice_minutes <= :dayLead THEN 5 ELSE 0 END
                    + CASE WHEN s.min_notice_minutes <= :nightLead THEN 2 ELSE 0 END)
                & (CASE COALESCE(%s, 0) WHEN 0 THEN 7 WHEN 1 THEN 2 WHEN 2 THEN 1 ELSE 0 END)
            """.formatted(TAKEN_HALVES);

    private final JdbcClient jdbc;
    private final PictureLinks links;
    private final InstantSource clock;

    SpaceSearch(JdbcClient jdbc, PictureLinks links, InstantSource clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.clock = clock;
    }

    /**
     * One page.
     *
     * @param behind the last place of the page before; null for the first page
     */
    List<Found> page(SpaceQuery query, @Nullable Place behind, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("choice", query.slot() == null ? "ANY" : query.slot().name());
        parameters.put("limit", limit);
        SpaceSort sort = query.sort();
        String conditions =
                wishes(query, parameters) + bookable(query.date(), parameters) + from(sort, behind, parameters);
        String page = PAGE.formatted(sort.column(), sort.index(), conditions, sort.orderBy());
        return jdbc.sql(CARDS.formatted(page, sort.direction()))
                .params(parameters)
                .query((row, number) -> found(row))
                .list();
    }

    private static String wishes(SpaceQuery query, Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        if (!query.districts().isEmpty()) {
            parameters.put("districts", query.districts());
            conditions.append(" AND s.district IN (:districts)");
        }
        if (!query.categories().isEmpty()) {
            parameters.put("categories", query.categories());
            conditions.append(" AND s.category IN (:categories)");
        }
        if (query.count() != null) {
            parameters.put("count", query.count());
            conditions.append(" AND s.min_count <= :count AND s.max_count >= :count");
        }
        for (String facility : query.facilities()) {
            String name = "facility" + parameters.size();
            parameters.put(name, facility);
            conditions.append(" AND FIND_IN_SET(:").append(name).append(", s.facilities) > 0");
        }
        return conditions.toString();
    }

    private String bookable(@Nullable LocalDate date, Map<String, Object> parameters) {
        if (date == null) {
            return "";
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Half.ZONE);
        parameters.put("date", date);
        parameters.put("now", HalfStates.column(now));
        parameters.put("daysAhead", ChronoUnit.DAYS.between(today, date));
        parameters.put("dayLead", leadMinutes(now, Slot.DAY.startsAt(date)));
        parameters.put("nightLead", leadMinutes(now, Slot.NIGHT.startsAt(date)));
        return BOOKABLE;
    }

    /** The longest notice that is still kept; less than any, once the slot has begun. */
    private static long leadMinutes(Instant now, Instant start) {
        return now.isBefore(start) ? Duration.between(now, start).toMinutes() : -1;
    }

    private static String from(SpaceSort sort, @Nullable Place behind, Map<String, Object> parameters) {
        if (behind == null) {
            return "";
        }
        parameters.put("sortKey", behind.sortKey());
        parameters.put("lastId", behind.spaceId());
        return " AND " + sort.behindCursor();
    }

    private Found found(ResultSet row) throws SQLException {
        long spaceId = row.getLong("space_id");
        SpaceCard card = new SpaceCard(
                spaceId,
                row.getString("title"),
                row.getString("sub_title"),
                row.getString("district"),
                row.getString("category"),
                row.getLong("price"),
                row.getInt("min_count"),
                row.getInt("max_count"),
                row.getInt("like_count"),
                row.getBigDecimal("rating_average"),
                row.getInt("review_count"),
                links.of(row.getString("cover")),
                Listings.codes(row.getString("facilities")));
        return new Found(card, new Place(row.getBigDecimal("sort_key"), spaceId));
    }

    /** A card, and where it stands in the order of its list. */
    record Found(SpaceCard card, Place place) {}

    /**
     * A place in the order of a list.
     *
     * @param sortKey value of the column it is sorted by
     */
    record Place(BigDecimal sortKey, long spaceId) {}
}
