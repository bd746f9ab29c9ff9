package com.ourspace.api.waitlist;

import com.ourspace.api.reservation.RefusalProblems;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.reservation.WaitlistRefusal;

/** Turns each refusal to join or leave a waitlist into a problem. */
final class WaitlistRefusals {

    private WaitlistRefusals() {}

    static Problem of(WaitlistRefusal refusal) {
        return switch (refusal) {
            case WaitlistRefusal.NotBookable no -> RefusalProblems.of(no.rejection(), null);
            case WaitlistRefusal.AlreadyWaiting no ->
                Problem.of(ProblemCode.ALREADY_WAITING).with("existingEntryId", no.existingEntryId());
            case WaitlistRefusal.SlotFree _ -> Problem.of(ProblemCode.SLOT_FREE);
            case WaitlistRefusal.NotWaiting _ -> Problem.of(ProblemCode.NOT_WAITING);
            case WaitlistRefusal.InternalError no -> RefusalProblems.undecided(no.traceId());
        };
    }
}
