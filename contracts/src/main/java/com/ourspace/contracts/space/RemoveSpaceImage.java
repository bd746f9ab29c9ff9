package com.ourspace.contracts.space;

import java.util.UUID;

/**
 * A host removes an image. The change is refused if no stored image would remain.
 *
 * @param imageId the image to remove
 */
public record RemoveSpaceImage(UUID changeId, long spaceId, long hostId, int expectedVersion, UUID imageId)
        implements SpaceChange {}
