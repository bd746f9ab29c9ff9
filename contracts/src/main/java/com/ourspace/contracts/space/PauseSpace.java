package com.ourspace.contracts.space;

import java.util.UUID;

/** A host takes no new bookings for a while; the space can still be looked at, and orders that exist stand. */
public record PauseSpace(UUID changeId, long spaceId, long hostId, int expectedVersion) implements SpaceChange {}
