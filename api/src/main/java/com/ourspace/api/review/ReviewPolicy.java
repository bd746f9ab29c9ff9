package com.ourspace.api.review;

import com.ourspace.api.reservation.Stay;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.reservation.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The rules of reviewing (product page, section 9). Periods are half-open: the last instant is too late. */
final class ReviewPolicy {

    /** From the end of the stay. */
    private static final Duration WRITING_PERIOD = Duration.ofDays(30);

    /** From its creation. */
    private static final Duration EDITING_PERIOD = Duration.ofDays(7);

    private ReviewPolicy() {}

    /** The reason why this user cannot review this stay now; empty if there is none. */
    static Optional<ProblemCode> refusal(Stay stay, long userId, Instant now) {
        boolean isTheirs = stay.guestId() == userId && stay.status() == OrderStatus.COMPLETED;
        if (!isTheirs || now.isBefore(stay.endsAt())) {
            return Optional.of(ProblemCode.REVIEW_NOT_ELIGIBLE);
        }
        return now.isBefore(stay.endsAt().plus(WRITING_PERIOD))
                ? Optional.empty()
                : Optional.of(ProblemCode.REVIEW_WINDOW_CLOSED);
    }

    /** Whether a review of this age can still be edited. */
    static boolean isEditable(Instant createdAt, Instant now) {
        return now.isBefore(createdAt.plus(EDITING_PERIOD));
    }
}
