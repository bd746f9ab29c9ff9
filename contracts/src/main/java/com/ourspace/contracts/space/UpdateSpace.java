package com.ourspace.contracts.space;

import java.util.UUID;

/**
 * A host says something else about a space. Orders that exist keep the price and the refund policy they were made with.
 *
 * @param listing all that the host says about the space from now on, what stays the same included
 */
public record UpdateSpace(UUID changeId, long spaceId, long hostId, int expectedVersion, SpaceListing listing)
        implements SpaceChange {}
