package com.ourspace.contracts.space;

import java.util.List;
import java.util.UUID;

/**
 * A host adds pictures behind those the space has. One whose bytes the space has already is left where it is.
 *
 * @param images all staged before this command was written; their positions count among themselves
 */
public record AddSpaceImages(UUID changeId, long spaceId, long hostId, int expectedVersion, List<StagedImage> images)
        implements SpaceChange {

    public AddSpaceImages {
        images = List.copyOf(images);
    }
}
