package com.ourspace.api.description;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of commands, each with the codes that a decision can refuse it with. */
enum RefusalFamily {
    REJECTION("Rejection", codes(Rejection.class)),
    PAYMENT("PaymentRefusal", codes(PaymentRefusal.class)),
    CANCELLATION("CancellationRefusal", codes(CancellationRefusal.class)),
    BLOCK("BlockRefusal", codes(BlockRefusal.class)),
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

    /** The codes of the subtypes of a sealed interface, under which they are written into messages. */
    private static List<ProblemCode> codes(Class<?> refusals) {
        return Stream.of(refusals.getAnnotation(JsonSubTypes.class).value())
                .map(subtype -> ProblemCode.valueOf(subtype.name()))
                .toList();
    }
}
