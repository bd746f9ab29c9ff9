package com.ourspace.contracts.space;

import java.time.Instant;
import java.util.UUID;

/**
 * The change was refused and nothing happened to the space.
 *
 * @param refusal why
 * @param version the space's version as it was and is, 0 if there is no such space
 */
public record SpaceChangeRefused(UUID changeId, long spaceId, SpaceChangeRefusal refusal, int version, Instant at)
        implements SpaceChangeOutcome {}
