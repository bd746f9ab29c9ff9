package com.ourspace.api.description;

import com.ourspace.api.web.ProblemCode;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of commands, each with the codes that a decision can refuse it with. */
enum RefusalFamily {
    REJECTION(
            "Rejection",
            List.of(
                    ProblemCode.SPACE_NOT_FOUND,
                    ProblemCode.SPACE_NOT_ACTIVE,
                    ProblemCode.OWN_SPACE,
                    ProblemCode.GUEST_SUSPENDED,
                    ProblemCode.SLOT_NOT_OFFERED,
                    ProblemCode.DATE_IN_PAST,
                    ProblemCode.SLOT_STARTED,
                    ProblemCode.TOO_LITTLE_NOTICE,
                    ProblemCode.DATE_TOO_FAR,
                    ProblemCode.HEADCOUNT_BELOW_MIN,
                    ProblemCode.HEADCOUNT_ABOVE_MAX,
                    ProblemCode.PRICE_CHANGED,
                    ProblemCode.ALREADY_YOURS,
                    ProblemCode.HOLD_LIMIT,
                    ProblemCode.HOLD_COOLDOWN,
                    ProblemCode.SLOT_BLOCKED,
                    ProblemCode.SLOT_BOOKED,
                    ProblemCode.SLOT_HELD,
                    ProblemCode.INTERNAL_ERROR)),
    PAYMENT(
            "PaymentRefusal",
            List.of(
                    ProblemCode.HOLD_EXPIRED,
                    ProblemCode.PRICE_MISMATCH,
                    ProblemCode.INSUFFICIENT_POINTS,
                    ProblemCode.NOT_PAYABLE,
                    ProblemCode.INTERNAL_ERROR)),
    CANCELLATION(
            "CancellationRefusal",
            List.of(
                    ProblemCode.NOT_CANCELLABLE,
                    ProblemCode.STAY_STARTED,
                    ProblemCode.REFUND_CHANGED,
                    ProblemCode.INTERNAL_ERROR)),
    BLOCK(
            "BlockRefusal",
            List.of(
                    ProblemCode.NOT_SPACE_OWNER,
                    ProblemCode.DATE_IN_PAST,
                    ProblemCode.DATE_TOO_FAR,
                    ProblemCode.BLOCK_CONFLICT,
                    ProblemCode.NOT_BLOCKED,
                    ProblemCode.INTERNAL_ERROR)),
    WAITLIST(
            "WaitlistRefusal",
            Stream.concat(
                            REJECTION.codes.stream(),
                            Stream.of(ProblemCode.ALREADY_WAITING, ProblemCode.SLOT_FREE, ProblemCode.NOT_WAITING))
                    .toList()),
    SPACE_CHANGE(
            "SpaceChangeRefusal",
            List.of(
                    ProblemCode.SPACE_NOT_FOUND,
                    ProblemCode.NOT_SPACE_OWNER,
                    ProblemCode.STALE_VERSION,
                    ProblemCode.SPACE_NOT_ACTIVE,
                    ProblemCode.SPACE_HAS_BOOKINGS,
                    ProblemCode.IMAGE_REQUIRED,
                    ProblemCode.IMAGE_TOO_MANY,
                    ProblemCode.IMAGE_NOT_FOUND,
                    ProblemCode.VALIDATION_FAILED,
                    ProblemCode.INTERNAL_ERROR));

    private final String schema;
    private final List<ProblemCode> codes;

    RefusalFamily(String schema, List<ProblemCode> codes) {
        this.schema = schema;
        this.codes = codes;
    }

    /** Name of the schema. */
    String schema() {
        return schema;
    }

    List<ProblemCode> codes() {
        return codes;
    }
}
