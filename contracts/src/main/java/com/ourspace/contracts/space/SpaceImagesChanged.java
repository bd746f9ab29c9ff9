package com.ourspace.contracts.space;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The images of the space, or their order, changed.
 *
 * @param imageIds ids of all images from now on, in order, including those not processed yet
 */
public record SpaceImagesChanged(UUID changeId, long spaceId, List<UUID> imageIds, int version, Instant at)
        implements SpaceChangeOutcome {

    public SpaceImagesChanged {
        imageIds = List.copyOf(imageIds);
    }
}
