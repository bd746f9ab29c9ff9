package com.ourspace.api.catalog;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The like count and rating of each space, updated in the transaction that writes the like or review. One row per space
 * serializes concurrent updates, so none is lost.
 */
@Component
public class SpaceStatistics {

    private static final String LOCK =
            "INSERT INTO space_statistics (space_id) VALUES (?) ON DUPLICATE KEY UPDATE space_id = space_id";
    private static final String LIKES =
            "UPDATE space_statistics SET like_count = like_count + :change WHERE space_id IN (:spaces)";
    private static final String RATING = "UPDATE space_statistics SET rating_%1$d = rating_%1$d + ? WHERE space_id = ?";
    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final SpaceRevisions revisions;

    SpaceStatistics(JdbcOperations jdbc, JdbcClient client, SpaceRevisions revisions) {
        this.jdbc = jdbc;
        this.client = client;
        this.revisions = revisions;
    }

    /**
     * Counts one like more or less; call it in the transaction that writes the like.
     *
     * @param change 1 or -1
     */
    public void countLike(long spaceId, int change) {
        countLikes(List.of(spaceId), change);
    }

    /** Counts one like more or less for each of these spaces, by a constant number of statements. */
    public void countLikes(List<Long> spaces, int change) {
        if (!spaces.isEmpty()) {
            lock(spaces);
            client.sql(LIKES).param("change", change).param("spaces", spaces).update();
            revisions.advance(spaces);
        }
    }

    /**
     * Counts one rating more or less; call it in the transaction that writes the review.
     *
     * @param rating 1 to 5
     * @param change 1 or -1
     */
    public void countRating(long spaceId, int rating, int change) {
        lock(List.of(spaceId));
        jdbc.update(RATING.formatted(rating), change, spaceId);
        revisions.advance(List.of(spaceId));
    }

    /** Locks the rows in ascending order, so that two transactions cannot deadlock. */
    private void lock(List<Long> spaces) {
        jdbc.batchUpdate(
                LOCK,
                spaces.stream()
                        .distinct()
                        .sorted()
                        .map(space -> new Object[] {space})
                        .toList());
    }
}
