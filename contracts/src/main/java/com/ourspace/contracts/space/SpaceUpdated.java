package com.ourspace.contracts.space;

import java.time.Instant;
import java.util.UUID;

/**
 * The host says something else about the space.
 *
 * @param listing all that the host says about the space from now on
 */
public record SpaceUpdated(UUID changeId, long spaceId, SpaceListing listing, int version, Instant at)
        implements SpaceChangeOutcome {}
