package com.ourspace.contracts.rules;

import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.RefundQuote;
import com.ourspace.contracts.reservation.RefundRule;
import com.ourspace.contracts.space.RefundPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The refund rules (product page, section 5). The API quotes by these rules; {@code booking-processor} applies them
 * again with the log's time and is the authority.
 *
 * <p>"Within" is half-open, like all times here: exactly two hours after the payment is no longer within two hours of
 * it.
 */
public final class RefundRules {

    /** The time after payment in which a guest gets a full refund, and the shorter time if the stay is near. */
    private static final Duration SECOND_THOUGHTS = Duration.ofHours(2);

    private static final Duration SHORT_SECOND_THOUGHTS = Duration.ofMinutes(15);
    private static final Duration NEAR = Duration.ofHours(3);

    private static final int EVERYTHING = 100;

    private RefundRules() {}

    /**
     * The refund if the stay is cancelled now. This method does not check whether it may be cancelled: a guest cannot
     * cancel after the start.
     *
     * @param now decision time; days left are counted from its date in Seoul
     */
    public static RefundQuote quote(PaidStay stay, Canceller by, Instant now) {
        return switch (by) {
            case HOST, OPERATOR -> quote(stay, EVERYTHING, RefundRule.CANCELLED_FOR_THE_GUEST, stay.endsAt());
            case GUEST -> guestsQuote(stay, now);
        };
    }

    private static RefundQuote guestsQuote(PaidStay stay, Instant now) {
        Instant thinkUntil = stay.paidAt().plus(isNear(stay) ? SHORT_SECOND_THOUGHTS : SECOND_THOUGHTS);
        if (!now.isBefore(thinkUntil)) {
            Step step = stepAt(stay, now);
            return quote(stay, step.percent, RefundRule.DAYS_LEFT, step.until(stay));
        }
        RefundRule rule = isNear(stay) ? RefundRule.PAID_WITHIN_15_MINUTES : RefundRule.PAID_WITHIN_2_HOURS;
        Step afterwards = stepAt(stay, thinkUntil);
        return quote(stay, EVERYTHING, rule, afterwards.percent < EVERYTHING ? thinkUntil : afterwards.until(stay));
    }

    private static boolean isNear(PaidStay stay) {
        return stay.startsAt().isBefore(stay.paidAt().plus(NEAR));
    }

    private static RefundQuote quote(PaidStay stay, int percent, RefundRule rule, Instant lessFrom) {
        long amount = Math.multiplyExact(stay.price(), percent) / EVERYTHING;
        boolean guest = rule != RefundRule.CANCELLED_FOR_THE_GUEST;
        Instant end = guest ? stay.startsAt() : stay.endsAt();
        return new RefundQuote(amount, percent, rule, lessFrom.isBefore(end) ? lessFrom : end);
    }

    private static Step stepAt(PaidStay stay, Instant now) {
        long daysLeft = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, Half.ZONE), stay.useDate());
        return steps(stay.policy()).stream()
                .filter(step -> daysLeft >= step.daysLeft)
                .findFirst()
                .orElse(Step.NOTHING);
    }

    private static List<Step> steps(RefundPolicy policy) {
        return switch (policy) {
            case STANDARD -> Step.STANDARD;
            case FLEXIBLE -> Step.FLEXIBLE;
            case STRICT -> Step.STRICT;
        };
    }

    /** A step of a policy: with at least this many days left, this percentage is refunded. */
    private record Step(int daysLeft, int percent) {

        private static final List<Step> STANDARD = List.of(
                new Step(8, 100), new Step(7, 90), new Step(6, 80), new Step(5, 70), new Step(4, 60), new Step(3, 50));
        private static final List<Step> FLEXIBLE = List.of(new Step(7, 100), new Step(1, 50));
        private static final List<Step> STRICT = List.of(new Step(30, 100), new Step(7, 50));
        private static final Step NOTHING = new Step(0, 0);

        /** The midnight in Seoul at which this step ends. */
        Instant until(PaidStay stay) {
            return stay.useDate()
                    .minusDays(daysLeft - 1L)
                    .atStartOfDay(Half.ZONE)
                    .toInstant();
        }
    }
}
