package com.ourspace.contracts.space;

import java.time.Instant;
import java.util.UUID;

/**
 * The description or the terms of the space changed.
 *
 * @param listing description and terms from now on
 */
public record SpaceUpdated(UUID changeId, long spaceId, SpaceListing listing, int version, Instant at)
        implements SpaceChangeOutcome {}
