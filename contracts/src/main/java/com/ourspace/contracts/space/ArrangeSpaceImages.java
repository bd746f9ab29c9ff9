package com.ourspace.contracts.space;

import java.util.List;
import java.util.UUID;

/**
 * A host changes the order of the images; the first stored one is the cover.
 *
 * @param imageIds ids of all images of the space, each once, except those that the media worker rejected
 */
public record ArrangeSpaceImages(UUID changeId, long spaceId, long hostId, int expectedVersion, List<UUID> imageIds)
        implements SpaceChange {

    public ArrangeSpaceImages {
        imageIds = List.copyOf(imageIds);
    }
}
