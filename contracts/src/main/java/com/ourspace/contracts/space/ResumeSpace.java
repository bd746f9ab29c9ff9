package com.ourspace.contracts.space;

import java.util.UUID;

/** A host takes bookings again. */
public record ResumeSpace(UUID changeId, long spaceId, long hostId, int expectedVersion) implements SpaceChange {}
