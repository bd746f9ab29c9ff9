package com.ourspace.api.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a decision brought about.
 *
 * @param seq the decision's number on the space-date, from 1, without gaps
 * @param outcome what happened, by the event's name, e.g. {@code reservation-held}
 * @param subject the order it happened to, or whatever else, by id
 * @param reason the code, if it was a refusal
 * @param partition the partition of the command
 * @param offset the command's place in it: of two, the lower was first
 * @param at decision time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionView(
        long seq, String outcome, String subject, @Nullable String reason, int partition, long offset, Instant at) {}
