package com.ourspace.api.review;

import com.ourspace.api.reservation.Stay;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.reservation.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who may review what, and when (product page, section 9). All times are half-open: the last instant is too late. */
final class ReviewPolicy {

    /** After the end of the stay. */
    private static final Duration TO_WRITE = Duration.ofDays(30);

    /** After it was written. */
    private static final Duration TO_EDIT = Duration.ofDays(7);

    private ReviewPolicy() {}

    /** Why this user can't review this stay now, if so. */
    static Optional<ProblemCode> refusal(Stay stay, long userId, Instant now) {
        boolean isTheirs = stay.guestId() == userId && stay.status() == OrderStatus.COMPLETED;
        if (!isTheirs || now.isBefore(stay.endsAt())) {
            return Optional.of(ProblemCode.REVIEW_NOT_ELIGIBLE);
        }
        return now.isBefore(stay.endsAt().plus(TO_WRITE))
                ? Optional.empty()
                : Optional.of(ProblemCode.REVIEW_WINDOW_CLOSED);
    }

    /** Whether a review of this age can still be changed. */
    static boolean isEditable(Instant createdAt, Instant now) {
        return now.isBefore(createdAt.plus(TO_EDIT));
    }
}
