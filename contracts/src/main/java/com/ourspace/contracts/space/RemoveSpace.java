package com.ourspace.contracts.space;

import java.util.UUID;

/** A host gives a space up for good; refused while an order of it is held or paid for and not over yet. */
public record RemoveSpace(UUID changeId, long spaceId, long hostId, int expectedVersion) implements SpaceChange {}
