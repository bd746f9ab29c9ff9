package com.ourspace.api.review;

import com.ourspace.api.catalog.BinaryId;
import com.ourspace.api.catalog.ImageEventHandler;
import com.ourspace.api.catalog.PictureLinks;
import com.ourspace.api.catalog.PictureRejection;
import com.ourspace.api.catalog.PictureStatus;
import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.contracts.image.ImageRejected;
import com.ourspace.contracts.image.ImageStored;
import com.ourspace.contracts.image.StoreImage;
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

/** The pictures of reviews: noted with the review, and settled when the media worker has told of them. */
@Repository
class ReviewPhotos implements ImageEventHandler {

    private static final String ANNOUNCE = """
            INSERT INTO review_image (image_id, review_id, position, staged_key, sha256, status)
            VALUES (?, ?, ?, ?, ?, 'PENDING')
            """;
    private static final String SETTLE =
            "UPDATE review_image SET status = ?, code = ?, variants = ?, is_sent = TRUE WHERE image_id = ?";
    private static final String NOTE_WHICH_REVIEWS_SHOW_ONE = """
            UPDATE review SET has_photo = EXISTS (
                SELECT 1 FROM review_image i WHERE i.review_id = review.id AND i.status = 'READY')
            WHERE id IN (:reviews)
            """;

    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final PictureLinks links;
    private final JsonMapper json;

    ReviewPhotos(JdbcOperations jdbc, JdbcClient client, PictureLinks links, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.links = links;
        this.json = json;
    }

    /** Notes staged pictures, in the transaction that adds their review. */
    void announce(long reviewId, List<StagedImage> staged) {
        jdbc.batchUpdate(
                ANNOUNCE,
                staged.stream()
                        .map(image -> new Object[] {
                            BinaryId.of(image.imageId()), reviewId, image.position(), image.stagedKey(), image.sha256()
                        })
                        .toList());
    }

    /** Commands that the log may not have yet. */
    List<StoreImage> unsent(int atMost) {
        return client.sql("""
                        SELECT i.image_id, i.review_id, i.position, i.staged_key, i.sha256, review.author_id
                        FROM review_image i JOIN review ON review.id = i.review_id
                        WHERE i.is_sent = FALSE ORDER BY i.image_id LIMIT ?
                        """)
                .param(atMost)
                .query((row, number) -> new StoreImage(
                        BinaryId.read(row.getBytes("image_id")),
                        ImageOwner.REVIEW,
                        row.getLong("review_id"),
                        row.getInt("position"),
                        row.getString("staged_key"),
                        row.getString("sha256"),
                        row.getLong("author_id")))
                .list();
    }

    void sent(UUID imageId) {
        jdbc.update("UPDATE review_image SET is_sent = TRUE WHERE image_id = ?", BinaryId.of(imageId));
    }

    /** Takes a batch of events, those of one picture in their order. */
    @Override
    @Transactional
    public void settle(List<ImageEvent> events) {
        List<ImageEvent> ofReviews = events.stream()
                .filter(event -> event.owner() == ImageOwner.REVIEW)
                .toList();
        if (ofReviews.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(SETTLE, ofReviews.stream().map(this::columns).toList());
        client.sql(NOTE_WHICH_REVIEWS_SHOW_ONE)
                .param("reviews", ofReviews.stream().map(ImageEvent::ownerId).toList())
                .update();
    }

    /** The pictures of these reviews, by review and in their order, by one statement. */
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
                BinaryId.read(row.getBytes("image_id")),
                row.getInt("position"),
                PictureStatus.valueOf(row.getString("status")),
                row.getString("code"),
                PictureRejection.of(row.getString("code")),
                links.of(row.getString("variants")));
    }

    private Object[] columns(ImageEvent event) {
        byte[] imageId = BinaryId.of(event.imageId());
        return switch (event) {
            case ImageStored stored ->
                new Object[] {PictureStatus.READY.name(), null, json.writeValueAsString(stored.variants()), imageId};
            case ImageRejected rejected ->
                new Object[] {PictureStatus.REJECTED.name(), rejected.code().name(), null, imageId};
        };
    }
}
