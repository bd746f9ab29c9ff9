package com.ourspace.api.review;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.log.SignedIds;
import com.ourspace.api.log.SignedIds.Purpose;
import com.ourspace.api.reservation.Stay;
import com.ourspace.api.reservation.Stays;
import com.ourspace.api.space.ImageUpload;
import com.ourspace.api.space.Photo;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.space.StagedImage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes reviews: who may write one is asked, pictures are staged, and only then is anything written down. */
@Component
class ReviewDesk {

    private final Stays stays;
    private final SignedIds ids;
    private final ImageUpload intake;
    private final ReviewRepository book;
    private final Clock clock;

    ReviewDesk(Stays stays, SignedIds ids, ImageUpload intake, ReviewRepository book, Clock clock) {
        this.stays = stays;
        this.ids = ids;
        this.intake = intake;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Looks whether a review of the stay by this order may be written, and stages its pictures.
     *
     * @throws com.ourspace.api.web.ProblemException ORDER_NOT_FOUND, REVIEW_NOT_ELIGIBLE, REVIEW_WINDOW_CLOSED, or
     *     DEPENDENCY_DOWN if its pictures could not be kept
     */
    Written prepare(SignedIn guest, String order, ReviewForm form, List<Photo> pictures) {
        UUID orderId = parse(order);
        Stay stay = require(guest, orderId);
        ReviewPolicy.refusal(stay, guest.userId(), clock.instant()).ifPresent(code -> {
            throw Problem.of(code).exception();
        });
        List<StagedImage> staged = intake.stage(ids.fresh(Purpose.REVIEW, guest.userId()), pictures);
        return new Written(Review.of(orderId, stay.spaceId(), guest.userId(), form, clock.instant()), staged);
    }

    /**
     * Adds a review.
     *
     * @throws com.ourspace.api.web.ProblemException REVIEW_EXISTS
     */
    void add(Written written) {
        book.add(written.review(), written.staged());
    }

    /** A review, and its pictures where they wait. */
    record Written(Review review, List<StagedImage> staged) {}

    /** An order that is on its way is one nobody has stayed by yet. */
    private Stay require(SignedIn guest, UUID orderId) {
        Optional<Stay> stay = stays.find(orderId);
        boolean isKnown = stay.isPresent()
                || ids.belongsTo(Purpose.REQUEST, orderId, guest.userId())
                || ids.belongsTo(Purpose.ORDER, orderId, guest.userId());
        return stay.orElseThrow(
                () -> Problem.of(isKnown ? ProblemCode.REVIEW_NOT_ELIGIBLE : ProblemCode.ORDER_NOT_FOUND)
                        .exception());
    }

    static UUID parse(String order) {
        return SignedIds.parsed(order)
                .orElseThrow(() -> Problem.of(ProblemCode.ORDER_NOT_FOUND).exception());
    }
}
