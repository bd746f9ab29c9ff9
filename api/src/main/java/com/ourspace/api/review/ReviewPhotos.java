package com.ourspace.api.review;

import com.ourspace.api.catalog.ImageEventHandler;
import com.ourspace.api.catalog.ImageLinks;
import com.ourspace.api.catalog.ImageRejection;
import com.ourspace.api.catalog.ImageStatus;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.image.ImageCommand.StoreImage;
import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.image.ImageEvent.ImageRejected;
import com.ourspace.contracts.image.ImageEvent.ImageStored;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.contracts.space.StagedImage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The images of reviews: saved as pending with the review, and updated by the media worker's events. */
@Repository
class ReviewPhotos implements ImageEventHandler {

    private static final String ADD_PENDING = """
            INSERT INTO review_image (image_id, review_id, position, staged_key, sha256, status)
            VALUES (?, ?, ?, ?, ?, 'PENDING')
            """;
    private static final String RECORD_OUTCOME =
            "UPDATE review_image SET status = ?, code = ?, variants = ?, is_sent = TRUE WHERE image_id = ?";
    private static final String UPDATE_HAS_PHOTO = """
            UPDATE review SET has_photo = EXISTS (
                SELECT 1 FROM review_image i WHERE i.review_id = review.id AND i.status = 'READY')
            WHERE id IN (:reviews)
            """;

    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final ImageLinks links;
    private final JsonMapper json;

    ReviewPhotos(JdbcOperations jdbc, JdbcClient client, ImageLinks links, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.links = links;
        this.json = json;
    }

    /** Saves staged images as pending, in the transaction that saves their review. */
    void addPending(long reviewId, List<StagedImage> staged) {
        jdbc.batchUpdate(
                ADD_PENDING,
                staged.stream()
                        .map(image -> new Object[] {
                            SqlValues.bytes(image.imageId()),
                            reviewId,
                            image.position(),
                            image.stagedKey(),
                            image.sha256()
                        })
                        .toList());
    }

    /** Commands that may not be in the log yet. */
    List<StoreImage> unpublished(int limit) {
        return client.sql("""
                        SELECT i.image_id, i.review_id, i.position, i.staged_key, i.sha256, review.author_id
                        FROM review_image i JOIN review ON review.id = i.review_id
                        WHERE i.is_sent = FALSE ORDER BY i.image_id LIMIT ?
                        """)
                .param(limit)
                .query((row, number) -> new StoreImage(
                        SqlValues.uuid(row.getBytes("image_id")),
                        ImageOwner.REVIEW,
                        row.getLong("review_id"),
                        row.getInt("position"),
                        row.getString("staged_key"),
                        row.getString("sha256"),
                        row.getLong("author_id")))
                .list();
    }

    void markPublished(UUID imageId) {
        jdbc.update("UPDATE review_image SET is_sent = TRUE WHERE image_id = ?", SqlValues.bytes(imageId));
    }

    /** Applies a batch of events, those of one image in their order. */
    @Override
    @Transactional
    public void recordOutcomes(List<ImageEvent> events) {
        List<ImageEvent> ofReviews = events.stream()
                .filter(event -> event.owner() == ImageOwner.REVIEW)
                .toList();
        if (ofReviews.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(RECORD_OUTCOME, ofReviews.stream().map(this::columns).toList());
        client.sql(UPDATE_HAS_PHOTO)
                .param("reviews", ofReviews.stream().map(ImageEvent::ownerId).toList())
                .update();
    }

    /** The images of these reviews, by review and in their order, by one statement. */
    Map<Long, List<ReviewView.Photo>> of(Collection<Long> reviews) {
        if (reviews.isEmpty()) {
            return Map.of();
        }
        return client
                .sql("""
                        SELECT review_id, image_id, position, status, code, variants FROM review_image
                        WHERE review_id IN (:reviews) ORDER BY position
                        """)
                .param("reviews", reviews)
                .query((row, number) -> Map.entry(row.getLong("review_id"), photo(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private ReviewView.Photo photo(ResultSet row) throws SQLException {
        return new ReviewView.Photo(
                SqlValues.uuid(row.getBytes("image_id")),
                row.getInt("position"),
                ImageStatus.valueOf(row.getString("status")),
                row.getString("code"),
                ImageRejection.of(row.getString("code")),
                links.of(row.getString("variants")));
    }

    private Object[] columns(ImageEvent event) {
        byte[] imageId = SqlValues.bytes(event.imageId());
        return switch (event) {
            case ImageStored stored ->
                new Object[] {ImageStatus.READY.name(), null, json.writeValueAsString(stored.variants()), imageId};
            case ImageRejected rejected ->
                new Object[] {ImageStatus.REJECTED.name(), rejected.code().name(), null, imageId};
        };
    }
}
