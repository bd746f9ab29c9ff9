package com.ourspace.contracts.space;

import java.util.List;
import java.util.UUID;

/**
 * A host adds images after the existing ones. An image whose bytes the space has already stays where it is.
 *
 * @param images added images, all staged before this command was published; their positions count from 0 among
 *     themselves
 */
public record AddSpaceImages(UUID changeId, long spaceId, long hostId, int expectedVersion, List<StagedImage> images)
        implements SpaceChange {

    public AddSpaceImages {
        images = List.copyOf(images);
    }
}
