package com.ourspace.contracts.space;

import java.time.Instant;
import java.util.UUID;

/** The space accepts no new bookings until it is resumed. */
public record SpacePaused(UUID changeId, long spaceId, int version, Instant at) implements SpaceChangeOutcome {}
