package com.ourspace.api.like;

import com.ourspace.api.account.PersonalDataHolder;
import com.ourspace.api.catalog.LikeLookup;
import com.ourspace.api.catalog.SpaceStatistics;
import com.ourspace.api.sql.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The likes. A like and its count are written in one transaction; liking again does not count again. */
@Repository
class Likes implements LikeLookup, PersonalDataHolder {

    private static final String INSERT = """
            INSERT IGNORE INTO space_like (user_id, space_id, liked_at, is_counted)
            VALUES (:user, :space, :now, :counted)
            """;
    private static final String IS_COUNTED =
            "SELECT is_counted FROM space_like WHERE user_id = :user AND space_id = :space FOR UPDATE";
    private static final String DELETE = "DELETE FROM space_like WHERE user_id = :user AND space_id = :space";
    private static final String ALL_COUNTED =
            "SELECT space_id FROM space_like WHERE user_id = :user AND is_counted FOR UPDATE";
    private static final String DELETE_ALL = "DELETE FROM space_like WHERE user_id = :user";
    private static final String PAGE = """
            SELECT k.space_id, k.liked_at FROM space_like k STRAIGHT_JOIN space_listing l ON l.space_id = k.space_id
            WHERE k.user_id = :user AND l.status IN ('ACTIVE', 'PAUSED') %s
            ORDER BY k.liked_at DESC, k.space_id DESC LIMIT :limit
            """;
    private static final String AFTER =
            "AND k.liked_at <= :likedAt AND (k.liked_at < :likedAt OR k.space_id < :lastId)";

    private final JdbcClient jdbc;
    private final SpaceStatistics spaceStatistics;
    private final InstantSource clock;

    Likes(JdbcClient jdbc, SpaceStatistics spaceStatistics, InstantSource clock) {
        this.jdbc = jdbc;
        this.spaceStatistics = spaceStatistics;
        this.clock = clock;
    }

    /**
     * Adds a like; repeating it changes nothing.
     *
     * @param isCounted whether it counts; a host's like of an own space does not
     */
    @Transactional
    public void add(long userId, long spaceId, boolean isCounted) {
        int added = jdbc.sql(INSERT)
                .param("user", userId)
                .param("space", spaceId)
                .param("now", SqlValues.utc(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param("counted", isCounted)
                .update();
        if (added > 0 && isCounted) {
            spaceStatistics.countLike(spaceId, 1);
        }
    }

    /** Removes a like, if there is one; it is locked, so of two requests at once the second finds none. */
    @Transactional
    public void remove(long userId, long spaceId) {
        Optional<Boolean> wasCounted = jdbc.sql(IS_COUNTED)
                .param("user", userId)
                .param("space", spaceId)
                .query(Boolean.class)
                .optional();
        if (wasCounted.isEmpty()) {
            return;
        }
        jdbc.sql(DELETE).param("user", userId).param("space", spaceId).update();
        if (wasCounted.get()) {
            spaceStatistics.countLike(spaceId, -1);
        }
    }

    /** Removes all likes of a user and takes them off the counts, by a constant number of statements. */
    @Override
    @Transactional
    public void erase(long userId) {
        List<Long> counted = jdbc.sql(ALL_COUNTED)
                .param("user", userId)
                .query((row, number) -> row.getLong("space_id"))
                .list();
        jdbc.sql(DELETE_ALL).param("user", userId).update();
        spaceStatistics.countLikes(counted, -1);
    }

    @Override
    public boolean include(long spaceId, long userId) {
        return jdbc.sql("SELECT COUNT(*) FROM space_like WHERE user_id = ? AND space_id = ?")
                        .params(userId, spaceId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Returns the visible spaces that a user likes, the latest like first.
     *
     * @param after position of the previous page's last item; null for the first page
     */
    List<Keyset> page(long userId, @Nullable Keyset after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("user", userId, "limit", limit));
        if (after != null) {
            parameters.put("likedAt", SqlValues.utc(after.likedAt()));
            parameters.put("lastId", after.spaceId());
        }
        return jdbc.sql(PAGE.formatted(after == null ? "" : AFTER))
                .params(parameters)
                .query((row, number) -> keyset(row))
                .list();
    }

    private static Keyset keyset(ResultSet row) throws SQLException {
        return new Keyset(SqlValues.requiredInstant(row, "liked_at"), row.getLong("space_id"));
    }

    /** A liked space, and its position in the user's list. */
    record Keyset(Instant likedAt, long spaceId) {}
}
