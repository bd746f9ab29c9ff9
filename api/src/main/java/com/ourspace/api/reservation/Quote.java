package com.ourspace.api.reservation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.reservation.RefundRule;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a request made now. It is no promise: another guest may be faster.
 *
 * @param bookable whether it passes every rule
 * @param price what would have to be paid, whole KRW; absent if the slot is not offered
 * @param rules all of them, in the order in which they are asked: the first that fails would be the reason
 * @param refunds what would come back, if it were paid at once; the steps follow one another until the start
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Quote(
        long spaceId,
        LocalDate useDate,
        Slot slot,
        int headCount,
        boolean bookable,
        @Nullable Long price,
        RefundPolicy refundPolicy,
        List<Rule> rules,
        List<RefundStep> refunds,
        Instant at) {

    /**
     * One rule of booking.
     *
     * @param rule its number, from 1 to 16
     * @param codes what it is refused by
     * @param problem why it fails, in the shape of a problem; absent if it passes
     */
    @Schema(name = "QuotedRule")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rule(
            int rule,
            List<ProblemCode> codes,
            boolean passed,

            @Schema(ref = "#/components/schemas/Rejection") @Nullable
            Map<String, Object> problem) {

        static Rule of(int rule, List<ProblemCode> codes, @Nullable Problem problem) {
            return new Rule(rule, codes, problem == null, problem == null ? null : problem.asMember());
        }
    }

    /**
     * The refund if the guest cancels between two moments.
     *
     * @param until from this instant on it is less, or the stay has begun
     * @param amount whole KRW
     */
    record RefundStep(Instant from, Instant until, int percent, long amount, RefundRule rule) {}
}
