package com.ourspace.api.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One outcome of a decision.
 *
 * @param seq number of the decision on the space-date, from 1, without gaps
 * @param outcome name of the event, e.g. {@code reservation-held}
 * @param subject id of the order or other entity it is about
 * @param reason code of the refusal, if it is one
 * @param partition partition of the command
 * @param offset offset of the command; the lower of two was decided first
 * @param at time of the decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionView(
        long seq, String outcome, String subject, @Nullable String reason, int partition, long offset, Instant at) {}
