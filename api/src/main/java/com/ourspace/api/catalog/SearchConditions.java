package com.ourspace.api.catalog;

import com.ourspace.api.catalog.SpaceSearch.Keyset;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a query on rows {@code s} of {@code space_search}, in SQL with named parameters. */
final class SearchConditions {

    private static final String TAKEN_HALVES = """
            (SELECT SUM(CASE h.half WHEN 'DAY' THEN 1 ELSE 2 END) FROM half_state h
            WHERE h.space_id = s.space_id AND h.use_date = :date AND %s)
            """.formatted(HalfStates.IS_LIVE);
    /** Slots as bits: DAY 1, NIGHT 2, ALL 4. It intersects those offered, those in time, and those that are free. */
    private static final String BOOKABLE = """
            s.max_advance_days >= :daysAhead AND 0 <> s.slots
                & (CASE WHEN s.min_notice_minutes <= :dayLead THEN 5 ELSE 0 END
                    + CASE WHEN s.min_notice_minutes <= :nightLead THEN 2 ELSE 0 END)
                & (CASE COALESCE(%s, 0) WHEN 0 THEN 7 WHEN 1 THEN 2 WHEN 2 THEN 1 ELSE 0 END)
            """.formatted(TAKEN_HALVES);

    private final StringBuilder sql = new StringBuilder("s.choice = :choice");
    private final Map<String, Object> parameters = new HashMap<>();

    private SearchConditions(SpaceQuery query) {
        parameters.put("choice", query.slot() == null ? "ANY" : query.slot().name());
    }

    /** All conditions of the query at this moment. */
    static SearchConditions of(SpaceQuery query, @Nullable Keyset after, Instant now) {
        SearchConditions conditions = new SearchConditions(query);
        conditions.ofKind(query);
        conditions.fitting(query);
        conditions.within(query.boundingBox());
        conditions.bookable(query.date(), now);
        if (query.words() != null) {
            conditions.and("LOCATE(:words, s.words) > 0", "words", query.words());
        }
        conditions.after(after, query.sort());
        return conditions;
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void ofKind(SpaceQuery query) {
        if (!query.districts().isEmpty()) {
            and("s.district IN (:districts)", "districts", query.districts());
        }
        if (!query.categories().isEmpty()) {
            and("s.category IN (:categories)", "categories", query.categories());
        }
        for (String facility : query.facilities()) {
            String name = "facility" + parameters.size();
            and("FIND_IN_SET(:" + name + ", s.facilities) > 0", name, facility);
        }
    }

    private void fitting(SpaceQuery query) {
        if (query.count() != null) {
            and("s.min_count <= :count AND s.max_count >= :count", "count", query.count());
        }
        if (query.priceMin() != null) {
            and("s.price >= :priceMin", "priceMin", query.priceMin());
        }
        if (query.priceMax() != null) {
            and("s.price <= :priceMax", "priceMax", query.priceMax());
        }
    }

    private void within(@Nullable BoundingBox boundingBox) {
        if (boundingBox != null) {
            and("s.longitude >= :west", "west", boundingBox.west());
            and("s.longitude <= :east", "east", boundingBox.east());
            and("s.latitude >= :south", "south", boundingBox.south());
            and("s.latitude <= :north", "north", boundingBox.north());
        }
    }

    private void bookable(@Nullable LocalDate date, Instant now) {
        if (date != null) {
            and(BOOKABLE, "date", date);
            parameters.put("now", SqlValues.utc(now));
            parameters.put("daysAhead", ChronoUnit.DAYS.between(LocalDate.ofInstant(now, Half.ZONE), date));
            parameters.put("dayLead", leadMinutes(now, Slot.DAY.startsAt(date)));
            parameters.put("nightLead", leadMinutes(now, Slot.NIGHT.startsAt(date)));
        }
    }

    /** Minutes until the start; -1, less than any notice, once the slot has started. */
    private static long leadMinutes(Instant now, Instant start) {
        return now.isBefore(start) ? Duration.between(now, start).toMinutes() : -1;
    }

    private void after(@Nullable Keyset keyset, SpaceSort sort) {
        if (keyset != null) {
            and(sort.afterCursor(), "sortKey", keyset.sortKey());
            parameters.put("lastId", keyset.spaceId());
        }
    }

    private void and(String condition, String parameter, Object value) {
        sql.append(" AND ").append(condition);
        parameters.put(parameter, value);
    }
}
