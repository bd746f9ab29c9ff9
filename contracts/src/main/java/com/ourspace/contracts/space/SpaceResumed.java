package com.ourspace.contracts.space;

import java.time.Instant;
import java.util.UUID;

/** The space accepts bookings again. */
public record SpaceResumed(UUID changeId, long spaceId, int version, Instant at) implements SpaceChangeOutcome {}
