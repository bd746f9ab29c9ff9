package com.ourspace.api.review;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.catalog.SpaceStatistics;
import com.ourspace.api.catalog.VisibleSpaces;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import com.ourspace.contracts.space.StagedImage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves and changes reviews, each time in one transaction with the space's rating. */
@Component
class ReviewRepository {

    private final Reviews reviews;
    private final ReviewPhotos photos;
    private final SpaceStatistics spaceStatistics;
    private final VisibleSpaces spaces;
    private final Clock clock;

    ReviewRepository(
            Reviews reviews, ReviewPhotos photos, SpaceStatistics spaceStatistics, VisibleSpaces spaces, Clock clock) {
        this.reviews = reviews;
        this.photos = photos;
        this.spaceStatistics = spaceStatistics;
        this.spaces = spaces;
        this.clock = clock;
    }

    /**
     * Adds a review.
     *
     * @throws ProblemException REVIEW_EXISTS if the order has one already, also one written at the same time
     */
    @Transactional
    public void add(Review review, List<StagedImage> staged) {
        try {
            reviews.saveAndFlush(review);
        } catch (DataIntegrityViolationException another) {
            throw Problem.of(ProblemCode.REVIEW_EXISTS).exception();
        }
        photos.addPending(review.id(), staged);
        spaceStatistics.countRating(review.spaceId(), review.rating(), 1);
    }

    /** The orders under which a user has reviewed a space. An order has one review for ever. */
    Set<UUID> reviewedOrders(long authorId, long spaceId) {
        return reviews.findOrderIds(authorId, spaceId).stream()
                .map(SqlValues::uuid)
                .collect(Collectors.toSet());
    }

    /**
     * Changes a review, and returns the id of its order.
     *
     * @throws ProblemException REVIEW_NOT_FOUND, FORBIDDEN, or REVIEW_WINDOW_CLOSED
     */
    @Transactional
    public UUID edit(SignedIn author, long id, ReviewEdit edit) {
        Review review = require(author, id);
        if (!ReviewPolicy.isEditable(review.createdAt(), clock.instant())) {
            throw Problem.of(ProblemCode.REVIEW_WINDOW_CLOSED, "edit").exception();
        }
        int before = review.rating();
        review.edit(edit, clock.instant());
        reviews.saveAndFlush(review);
        if (review.isPublished() && review.rating() != before) {
            spaceStatistics.countRating(review.spaceId(), before, -1);
            spaceStatistics.countRating(review.spaceId(), review.rating(), 1);
        }
        return review.orderId();
    }

    /**
     * Deletes a review; its row stays.
     *
     * @throws ProblemException REVIEW_NOT_FOUND or FORBIDDEN
     */
    @Transactional
    public void delete(SignedIn author, long id) {
        Review review = require(author, id);
        boolean wasCounted = review.isPublished();
        review.delete();
        reviews.saveAndFlush(review);
        if (wasCounted) {
            spaceStatistics.countRating(review.spaceId(), review.rating(), -1);
        }
    }

    /**
     * Hides a review or shows it again; setting the status it has changes nothing. The review is locked first, so that
     * concurrent changes by its author and operators cannot count it twice.
     *
     * @throws ProblemException REVIEW_NOT_FOUND, also if its author has deleted it
     */
    @Transactional
    public void moderate(SignedIn operator, long id, ModerationForm form) {
        Review review = requireExisting(id);
        if (review.moderate(form, operator.userId(), clock.instant())) {
            reviews.saveAndFlush(review);
            spaceStatistics.countRating(review.spaceId(), review.rating(), review.isPublished() ? 1 : -1);
        }
    }

    /**
     * Saves the host's reply to a review.
     *
     * @throws ProblemException REVIEW_NOT_FOUND, NOT_SPACE_OWNER, or REPLY_EXISTS if there is a different reply
     */
    @Transactional
    public void reply(SignedIn host, long id, String text) {
        Review review =
                Optional.of(requireExisting(id)).filter(Review::isPublished).orElseThrow(ReviewRepository::notFound);
        if (spaces.requireHost(review.spaceId(), Optional.of(host)) != host.userId()) {
            throw Problem.of(ProblemCode.NOT_SPACE_OWNER).exception();
        }
        if (!review.addReply(text, clock.instant())) {
            throw Problem.of(ProblemCode.REPLY_EXISTS).exception();
        }
        reviews.saveAndFlush(review);
    }

    private Review require(SignedIn author, long id) {
        Review review = requireExisting(id);
        if (!review.isBy(author.userId())) {
            throw Problem.of(ProblemCode.FORBIDDEN, "review").exception();
        }
        return review;
    }

    /** Published or hidden; a deleted review is not found. */
    private Review requireExisting(long id) {
        return reviews.findById(id).filter(review -> !review.isDeleted()).orElseThrow(ReviewRepository::notFound);
    }

    private static ProblemException notFound() {
        return Problem.of(ProblemCode.REVIEW_NOT_FOUND).exception();
    }
}
