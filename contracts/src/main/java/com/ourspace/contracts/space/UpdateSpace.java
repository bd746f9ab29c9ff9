package com.ourspace.contracts.space;

import java.util.UUID;

/**
 * A host changes the description or the terms of a space. Existing orders keep their price and refund policy.
 *
 * @param listing the complete description and terms from now on
 */
public record UpdateSpace(UUID changeId, long spaceId, long hostId, int expectedVersion, SpaceListing listing)
        implements SpaceChange {}
