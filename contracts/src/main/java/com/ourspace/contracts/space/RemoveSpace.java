package com.ourspace.contracts.space;

import java.util.UUID;

/** A host removes a space for good. The change is refused while an order is held, or is paid and not over yet. */
public record RemoveSpace(UUID changeId, long spaceId, long hostId, int expectedVersion) implements SpaceChange {}
