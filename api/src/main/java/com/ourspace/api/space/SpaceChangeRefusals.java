package com.ourspace.api.space;

import com.ourspace.api.web.FieldError;
import com.ourspace.api.web.IfMatch;
import com.ourspace.api.web.LocalizedMessage;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.space.SpaceChangeRefusal;
import java.util.List;
import java.util.UUID;

/** Turns each refusal of a change into a problem. */
final class SpaceChangeRefusals {

    private SpaceChangeRefusals() {}

    static Problem of(SpaceChangeRefusal refusal) {
        return switch (refusal) {
            case SpaceChangeRefusal.NoSuchSpace _ -> Problem.of(ProblemCode.SPACE_NOT_FOUND);
            case SpaceChangeRefusal.NotSpaceOwner _ -> Problem.of(ProblemCode.NOT_SPACE_OWNER);
            case SpaceChangeRefusal.StaleVersion no -> IfMatch.stale(no.version());
            case SpaceChangeRefusal.StillDraft _ -> stillDraft();
            case SpaceChangeRefusal.SpaceHasBookings no -> hasBookings(no.orderIds());
            case SpaceChangeRefusal.ImageRequired _ -> imageRequired();
            case SpaceChangeRefusal.ImageTooMany no -> imageTooMany(no.limit());
            case SpaceChangeRefusal.NoSuchImage _ -> noSuchImage();
            case SpaceChangeRefusal.OtherImages _ -> otherImages();
            case SpaceChangeRefusal.Undecided no ->
                Problem.of(ProblemCode.INTERNAL_ERROR, "undecided").with("traceId", no.traceId());
        };
    }

    static Problem stillDraft() {
        return Problem.of(ProblemCode.SPACE_NOT_ACTIVE, "draft");
    }

    static Problem hasBookings(List<UUID> orderIds) {
        return Problem.of(ProblemCode.SPACE_HAS_BOOKINGS).with("orderIds", orderIds);
    }

    static Problem imageRequired() {
        return Problem.of(ProblemCode.IMAGE_REQUIRED, "last");
    }

    static Problem imageTooMany(int limit) {
        return Problem.of(ProblemCode.IMAGE_TOO_MANY, "inAll").with("limit", limit);
    }

    static Problem noSuchImage() {
        return Problem.of(ProblemCode.IMAGE_NOT_FOUND);
    }

    static Problem otherImages() {
        return FieldError.problem(
                ProblemCode.VALIDATION_FAILED,
                List.of(FieldError.of("/imageIds", LocalizedMessage.of("field.eachPicture"))));
    }
}
