package com.ourspace.api.alternative;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.Half;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A half that somebody else had taken first. It says when, and never who.
 *
 * @param state state of the half at the decision
 * @param heldUntil end of the hold; absent unless HELD
 * @param partition partition of both requests in the log
 * @param offset offset of the request, or of the host's block, that took the half
 * @param yourOffset offset of this order's request
 * @param millisecondsBefore time between the two decisions, by the broker's clock; absent if the first is not known any
 *     more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LostHalf(
        Half half,
        ClaimState state,
        @Nullable Instant heldUntil,
        int partition,
        long offset,
        long yourOffset,
        @Nullable Long millisecondsBefore) {

    /** @param times by offset, when commands were decided */
    static LostHalf of(Conflict conflict, Decided own, Map<Long, Instant> times) {
        Instant first = times.get(conflict.takenAt());
        return new LostHalf(
                conflict.half(),
                conflict.state(),
                conflict.heldUntil(),
                own.partition(),
                conflict.takenAt(),
                own.offset(),
                first == null ? null : Duration.between(first, own.at()).toMillis());
    }
}
