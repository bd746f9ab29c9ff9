package com.ourspace.api.review;

import com.ourspace.api.sql.SqlValues;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A guest's review of a stay. Whether it has images is a column that their events update, not a field. */
@Entity
@Table(name = "review")
class Review {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false, unique = true, updatable = false)
    private byte[] orderId = {};

    @Column(nullable = false, updatable = false)
    private long spaceId;

    @Column(nullable = false, updatable = false)
    private long authorId;

    @Column(nullable = false)
    private int rating;

    @Column(nullable = false)
    private String content = "";

    private @Nullable String reply;
    private @Nullable LocalDateTime repliedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ReviewStatus status = ReviewStatus.PUBLISHED;

    /** UTC, as all times in the database. */
    @Column(nullable = false, updatable = false)
    private LocalDateTime createdAt = LocalDateTime.MIN;

    private @Nullable LocalDateTime editedAt;
    private @Nullable Long moderatedBy;
    private @Nullable LocalDateTime moderatedAt;
    private @Nullable String moderationReason;

    protected Review() {}

    static Review of(UUID orderId, long spaceId, long authorId, ReviewForm form, Instant now) {
        Review review = new Review();
        review.orderId = SqlValues.bytes(orderId);
        review.spaceId = spaceId;
        review.authorId = authorId;
        review.rating = form.rating();
        review.content = form.content();
        review.createdAt = SqlValues.utc(now);
        return review;
    }

    /** Applies the members that the edit names; the others stay. */
    void edit(ReviewEdit edit, Instant now) {
        if (edit.rating() != null) {
            rating = edit.rating();
        }
        if (edit.content() != null) {
            content = edit.content();
        }
        editedAt = SqlValues.utc(now);
    }

    void delete() {
        status = ReviewStatus.DELETED;
    }

    /** Sets the status; returns whether it changed. */
    boolean moderate(ModerationForm form, long operatorId, Instant now) {
        ReviewStatus newStatus = switch (form.status()) {
            case PUBLISHED -> ReviewStatus.PUBLISHED;
            case HIDDEN -> ReviewStatus.HIDDEN;
        };
        if (status == newStatus) {
            return false;
        }
        status = newStatus;
        moderatedBy = operatorId;
        moderatedAt = SqlValues.utc(now);
        moderationReason = form.reason();
        return true;
    }

    /** Sets the host's only reply; returns false if there is a different one already. */
    boolean addReply(String text, Instant now) {
        if (reply == null) {
            reply = text;
            repliedAt = SqlValues.utc(now);
        }
        return text.equals(reply);
    }

    boolean isPublished() {
        return status == ReviewStatus.PUBLISHED;
    }

    boolean isDeleted() {
        return status == ReviewStatus.DELETED;
    }

    boolean isBy(long userId) {
        return authorId == userId;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    UUID orderId() {
        return SqlValues.uuid(orderId);
    }

    long spaceId() {
        return spaceId;
    }

    int rating() {
        return rating;
    }

    Instant createdAt() {
        return SqlValues.instant(createdAt);
    }
}
