package com.ourspace.contracts.space;

import java.time.Instant;
import java.util.UUID;

/** The space was removed: it is never listed or booked again. Its orders stay. */
public record SpaceRemoved(UUID changeId, long spaceId, int version, Instant at) implements SpaceChangeOutcome {}
