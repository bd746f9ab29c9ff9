package com.ourspace.contracts.space;

import java.util.UUID;

/** A host stops new bookings for a while. The space stays visible, and existing orders are not affected. */
public record PauseSpace(UUID changeId, long spaceId, long hostId, int expectedVersion) implements SpaceChange {}
