package com.ourspace.api.block;

import com.ourspace.api.reservation.RefusalProblems;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.reservation.BlockRefusal;

/** Turns each refusal of a block into a problem. */
final class BlockRefusals {

    private BlockRefusals() {}

    static Problem of(BlockRefusal refusal) {
        return switch (refusal) {
            case BlockRefusal.NotSpaceOwner _ -> Problem.of(ProblemCode.NOT_SPACE_OWNER);
            case BlockRefusal.DateInPast no ->
                Problem.of(ProblemCode.DATE_IN_PAST).with("today", no.today());
            case BlockRefusal.DateTooFar no ->
                Problem.of(ProblemCode.DATE_TOO_FAR).with("lastDate", no.lastDate());
            case BlockRefusal.BlockConflict no ->
                Problem.of(ProblemCode.BLOCK_CONFLICT)
                        .with("orderIds", no.orderIds())
                        .with("blockIds", no.blockIds());
            case BlockRefusal.NotBlocked _ -> Problem.of(ProblemCode.NOT_BLOCKED);
            case BlockRefusal.InternalError no -> RefusalProblems.undecided(no.traceId());
        };
    }
}
