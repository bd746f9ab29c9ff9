package com.ourspace.contracts.space;

import java.util.UUID;

/**
 * A host takes a picture away; refused if no stored one would be left.
 *
 * @param imageId the picture
 */
public record RemoveSpaceImage(UUID changeId, long spaceId, long hostId, int expectedVersion, UUID imageId)
        implements SpaceChange {}
