package com.ourspace.api.reservation;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.SpaceDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The results of the rules 1 to 16 of the product page, section 4, in the shape of a quote. */
final class QuotedRules {

    private static final List<List<ProblemCode>> CODES = List.of(
            List.of(ProblemCode.SPACE_NOT_FOUND),
            List.of(ProblemCode.SPACE_NOT_ACTIVE),
            List.of(ProblemCode.OWN_SPACE),
            List.of(ProblemCode.GUEST_SUSPENDED),
            List.of(ProblemCode.SLOT_NOT_OFFERED),
            List.of(ProblemCode.DATE_IN_PAST),
            List.of(ProblemCode.SLOT_STARTED),
            List.of(ProblemCode.TOO_LITTLE_NOTICE),
            List.of(ProblemCode.DATE_TOO_FAR),
            List.of(ProblemCode.HEADCOUNT_BELOW_MIN, ProblemCode.HEADCOUNT_ABOVE_MAX),
            List.of(ProblemCode.PRICE_CHANGED),
            List.of(ProblemCode.ALREADY_YOURS),
            List.of(ProblemCode.HOLD_LIMIT, ProblemCode.HOLD_COOLDOWN),
            List.of(ProblemCode.SLOT_BLOCKED),
            List.of(ProblemCode.SLOT_BOOKED),
            List.of(ProblemCode.SLOT_HELD));

    private final List<Quote.Rule> rules = new ArrayList<>();

    private QuotedRules() {}

    /**
     * The results of all rules.
     *
     * @param verdicts the results of the rules 2 to 11, in their order
     */
    static List<Quote.Rule> of(
            List<Optional<Rejection>> verdicts, TakenHalves taken, GuestHolds holds, SpaceDate spaceDate, Instant now) {
        QuotedRules quoted = new QuotedRules();
        // Rule 1 has passed: the space exists.
        quoted.add(Optional.empty());
        verdicts.forEach(quoted::add);
        quoted.add(taken.alreadyYours());
        quoted.add(holds.limit(now).or(() -> holds.cooldown(spaceDate, now)));
        quoted.add(taken.blocked());
        quoted.add(taken.booked());
        quoted.add(taken.held());
        return quoted.rules;
    }

    private void add(Optional<Rejection> rejection) {
        Problem problem = rejection.map(no -> RefusalProblems.of(no, null)).orElse(null);
        rules.add(Quote.Rule.of(rules.size() + 1, CODES.get(rules.size()), problem));
    }
}
