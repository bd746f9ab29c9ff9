package com.ourspace.contracts.space;

import java.time.Instant;
import java.util.UUID;

/**
 * The change was refused; the space did not change.
 *
 * @param refusal reason of the refusal
 * @param version version of the space; 0 if it does not exist
 */
public record SpaceChangeRefused(UUID changeId, long spaceId, SpaceChangeRefusal refusal, int version, Instant at)
        implements SpaceChangeOutcome {}
