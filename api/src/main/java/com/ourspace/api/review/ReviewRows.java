package com.ourspace.api.review;

import com.ourspace.api.sql.SqlValues;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads reviews, without their images. */
@Repository
class ReviewRows {

    private static final String SELECT = """
            SELECT r.*, u.nickname FROM review r %s STRAIGHT_JOIN app_user u ON u.id = r.author_id
            WHERE %s
            """;

    private static final String SHOWN = "r.status = 'PUBLISHED' AND ";

    private static final String OF_SPACE = SHOWN + "r.space_id = :space %s %s ORDER BY %s LIMIT :limit";

    /**
     * Joins from the reviews, by the index that has the order of the page, so that reading stops once the page is full.
     * The database's own choice depends on its estimates: with those of before many reviews it may read and sort all of
     * them.
     */
    private static final String IN_ORDER_OF = "FORCE INDEX (%s)";

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns reviews of a space.
     *
     * @param after position of the previous page's last item; null for the first page
     */
    List<ReviewView> page(long spaceId, ReviewSort sort, @Nullable Keyset after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("space", spaceId, "limit", limit));
        if (after != null) {
            parameters.put("rating", after.rating());
            parameters.put("lastId", after.id());
        }
        String page =
                OF_SPACE.formatted(sort.condition(), after == null ? "" : "AND " + sort.afterCursor(), sort.orderBy());
        return jdbc.sql(SELECT.formatted(IN_ORDER_OF.formatted(sort.index()), page))
                .params(parameters)
                .query((row, number) -> review(row))
                .list();
    }

    /** This user's review of the order's stay, published or hidden. */
    Optional<ReviewView> find(UUID orderId, long authorId) {
        return jdbc.sql(SELECT.formatted(
                        "", "r.status IN ('PUBLISHED', 'HIDDEN') AND r.order_id = ? AND r.author_id = ?"))
                .params(SqlValues.bytes(orderId), authorId)
                .query((row, number) -> review(row))
                .optional();
    }

    Optional<ReviewView> find(long id) {
        return jdbc.sql(SELECT.formatted("", SHOWN + "r.id = ?"))
                .param(id)
                .query((row, number) -> review(row))
                .optional();
    }

    /** A review as operators see it, in any status. */
    Optional<ModeratedReview> findModerated(long id) {
        return jdbc.sql("SELECT * FROM review WHERE id = ?")
                .param(id)
                .query((row, number) -> moderated(row))
                .optional();
    }

    /**
     * Reviews as operators see them, in any status, the newest first.
     *
     * @param below only those with smaller numbers
     */
    List<ModeratedReview> moderatedPage(long below, int limit) {
        return jdbc.sql("SELECT * FROM review WHERE id < ? ORDER BY id DESC LIMIT ?")
                .params(below, limit)
                .query((row, number) -> moderated(row))
                .list();
    }

    /** The totals of a space's reviews. */
    Summary summary(long spaceId) {
        return jdbc.sql("SELECT * FROM space_statistics WHERE space_id = ?")
                .param(spaceId)
                .query((row, number) -> summary(row))
                .optional()
                .orElse(Summary.NONE);
    }

    private static Summary summary(ResultSet row) throws SQLException {
        Map<Integer, Integer> histogram = new TreeMap<>();
        for (int rating = 1; rating <= 5; rating++) {
            histogram.put(rating, row.getInt("rating_" + rating));
        }
        return new Summary(row.getInt("review_count"), row.getBigDecimal("rating_average"), histogram);
    }

    private static ReviewView review(ResultSet row) throws SQLException {
        Instant repliedAt = SqlValues.instant(row, "replied_at");
        return new ReviewView(
                row.getLong("id"),
                row.getLong("space_id"),
                row.getInt("rating"),
                row.getString("content"),
                MaskedName.of(row.getString("nickname")),
                List.of(),
                repliedAt == null ? null : new ReviewView.Reply(row.getString("reply"), repliedAt),
                SqlValues.requiredInstant(row, "created_at"),
                SqlValues.instant(row, "edited_at"),
                hidden(row));
    }

    private static ReviewView.@Nullable Hidden hidden(ResultSet row) throws SQLException {
        return ReviewStatus.valueOf(row.getString("status")) == ReviewStatus.HIDDEN
                ? new ReviewView.Hidden(row.getString("moderation_reason"), SqlValues.instant(row, "moderated_at"))
                : null;
    }

    private static ModeratedReview moderated(ResultSet row) throws SQLException {
        return new ModeratedReview(
                row.getLong("id"),
                row.getLong("space_id"),
                row.getLong("author_id"),
                row.getInt("rating"),
                row.getString("content"),
                ReviewStatus.valueOf(row.getString("status")),
                row.getString("moderation_reason"),
                row.getObject("moderated_by", Long.class),
                SqlValues.instant(row, "moderated_at"),
                SqlValues.requiredInstant(row, "created_at"));
    }

    /** A position in a list of reviews. */
    record Keyset(int rating, long id) {}

    /** Number of reviews, average rating, and number of reviews per rating. */
    record Summary(int count, BigDecimal average, Map<Integer, Integer> histogram) {

        static final Summary NONE =
                new Summary(0, BigDecimal.ZERO.setScale(1), new TreeMap<>(Map.of(1, 0, 2, 0, 3, 0, 4, 0, 5, 0)));
    }
}
