package com.ourspace.contracts.space;

import java.time.Instant;
import java.util.UUID;

/** The space is given up: it is never listed or booked again. What it was stays with its orders. */
public record SpaceRemoved(UUID changeId, long spaceId, int version, Instant at) implements SpaceChangeOutcome {}
