package com.ourspace.api.review;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.log.SignedIds;
import com.ourspace.api.log.SignedIds.Purpose;
import com.ourspace.api.reservation.CompletedOrder;
import com.ourspace.api.reservation.CompletedOrders;
import com.ourspace.api.reservation.Stay;
import com.ourspace.api.reservation.Stays;
import com.ourspace.api.space.ImageUpload;
import com.ourspace.api.space.Photo;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.space.StagedImage;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes reviews: checks whether the guest may, stages the images, and only then saves the review. */
@Component
public class WriteReview {

    /** A guest with more paid orders finds the latest of them. */
    private static final int MAX_ORDERS = 1_000;

    private final Stays stays;
    private final CompletedOrders completedOrders;
    private final SignedIds ids;
    private final ImageUpload upload;
    private final ReviewRepository reviews;
    private final Clock clock;

    WriteReview(
            Stays stays,
            CompletedOrders completedOrders,
            SignedIds ids,
            ImageUpload upload,
            ReviewRepository reviews,
            Clock clock) {
        this.stays = stays;
        this.completedOrders = completedOrders;
        this.ids = ids;
        this.upload = upload;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * Writes a review of a space, for clients that do not name the order: of the guest's latest finished stay there
     * that has no review.
     *
     * @throws com.ourspace.api.web.ProblemException REVIEW_NOT_ELIGIBLE if no stay there is finished, REVIEW_EXISTS if
     *     all of them are reviewed, REVIEW_WINDOW_CLOSED, or DEPENDENCY_DOWN if the images could not be stored
     */
    public void writeAbout(long spaceId, SignedIn guest, ReviewForm form, List<Photo> pictures) {
        add(prepare(guest, latestUnreviewed(spaceId, guest).toString(), form, pictures));
    }

    private UUID latestUnreviewed(long spaceId, SignedIn guest) {
        List<UUID> finished = completedOrders.of(guest, MAX_ORDERS).stream()
                .filter(order -> order.spaceId() == spaceId && order.isOver())
                .map(CompletedOrder::id)
                .toList();
        if (finished.isEmpty()) {
            throw Problem.of(ProblemCode.REVIEW_NOT_ELIGIBLE).exception();
        }
        Set<UUID> reviewed = reviews.reviewedOrders(guest.userId(), spaceId);
        return finished.stream()
                .filter(order -> !reviewed.contains(order))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.REVIEW_EXISTS).exception());
    }

    /**
     * Checks whether the guest may review the stay of this order, and stages the images.
     *
     * @throws com.ourspace.api.web.ProblemException ORDER_NOT_FOUND, REVIEW_NOT_ELIGIBLE, REVIEW_WINDOW_CLOSED, or
     *     DEPENDENCY_DOWN if the images could not be stored
     */
    Draft prepare(SignedIn guest, String order, ReviewForm form, List<Photo> pictures) {
        UUID orderId = parse(order);
        Stay stay = require(guest, orderId);
        ReviewPolicy.refusal(stay, guest.userId(), clock.instant()).ifPresent(code -> {
            throw Problem.of(code).exception();
        });
        List<StagedImage> staged = upload.stage(ids.fresh(Purpose.REVIEW, guest.userId()), pictures);
        return new Draft(Review.of(orderId, stay.spaceId(), guest.userId(), form, clock.instant()), staged);
    }

    /**
     * Saves a review.
     *
     * @throws com.ourspace.api.web.ProblemException REVIEW_EXISTS
     */
    void add(Draft draft) {
        reviews.add(draft.review(), draft.staged());
    }

    /** A review to be saved, with its staged images. */
    record Draft(Review review, List<StagedImage> staged) {}

    /** Finds the stay. An accepted order whose events have not been read yet is not eligible, rather than not found. */
    private Stay require(SignedIn guest, UUID orderId) {
        return stays.find(orderId)
                .orElseThrow(() -> Problem.of(
                                stays.isOrder(guest, orderId)
                                        ? ProblemCode.REVIEW_NOT_ELIGIBLE
                                        : ProblemCode.ORDER_NOT_FOUND)
                        .exception());
    }

    static UUID parse(String order) {
        return SignedIds.parsed(order)
                .orElseThrow(() -> Problem.of(ProblemCode.ORDER_NOT_FOUND).exception());
    }
}
