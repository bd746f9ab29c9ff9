package com.ourspace.contracts.space;

import java.util.List;
import java.util.UUID;

/**
 * A host puts the pictures in another order; the first one that is stored is the cover.
 *
 * @param imageIds every picture of the space, once, those refused by the media worker left out
 */
public record ArrangeSpaceImages(UUID changeId, long spaceId, long hostId, int expectedVersion, List<UUID> imageIds)
        implements SpaceChange {

    public ArrangeSpaceImages {
        imageIds = List.copyOf(imageIds);
    }
}
