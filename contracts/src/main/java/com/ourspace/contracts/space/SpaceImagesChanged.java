package com.ourspace.contracts.space;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The space has other pictures, or the same ones in another order.
 *
 * @param imageIds all pictures it has from now on, in their order, those on their way included
 */
public record SpaceImagesChanged(UUID changeId, long spaceId, List<UUID> imageIds, int version, Instant at)
        implements SpaceChangeOutcome {

    public SpaceImagesChanged {
        imageIds = List.copyOf(imageIds);
    }
}
