package com.ourspace.contracts.space;

import java.util.UUID;

/** A host accepts bookings again after a pause. */
public record ResumeSpace(UUID changeId, long spaceId, long hostId, int expectedVersion) implements SpaceChange {}
