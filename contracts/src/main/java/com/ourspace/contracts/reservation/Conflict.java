package com.ourspace.contracts.reservation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A half that is already taken.
 *
 * @param half the taken half
 * @param state state of the half
 * @param heldUntil end of the hold; absent unless {@code state} is HELD
 * @param takenAt offset, in the same partition, of the command that took the half; it proves the order without naming
 *     the guest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conflict(
        Half half, ClaimState state, @Nullable Instant heldUntil, long takenAt) {}
