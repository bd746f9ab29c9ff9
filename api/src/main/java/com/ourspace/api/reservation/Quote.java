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
 * The outcome that a request would have now. It is no promise: another guest may be faster.
 *
 * @param bookable whether the request passes every rule
 * @param price the price, whole KRW; absent if the slot is not offered
 * @param rules all rules in their order; the first that fails would be the reason of the rejection
 * @param refunds the refunds if the order were paid now; the steps follow one another until the start
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
     * A booking rule.
     *
     * @param rule its number, from 1 to 16
     * @param codes the codes of its rejections
     * @param problem the reason why it fails, in the shape of a problem; absent if it passes
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
     * The refund if the guest cancels between two instants.
     *
     * @param until the instant from which the refund is smaller, or the stay has begun
     * @param amount whole KRW
     */
    record RefundStep(Instant from, Instant until, int percent, long amount, RefundRule rule) {}
}
