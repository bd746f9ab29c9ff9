package com.ourspace.contracts.reservation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One half that somebody else has.
 *
 * @param half which half
 * @param state how it is taken
 * @param heldUntil when the hold ends; absent unless {@code state} is HELD
 * @param takenAt the offset, in the same partition, of the command that took it: who was first, without saying who
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conflict(
        Half half, ClaimState state, @Nullable Instant heldUntil, long takenAt) {}
