package com.ourspace.contracts.space;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The space was created. It is a DRAFT until the first of its images is stored.
 *
 * @param spaceId number of the new space
 * @param registrationId registration of the space
 * @param hostId user who registered the space
 * @param listing the host's description and terms
 * @param images images of the space, which the media worker has not processed yet
 * @param version version of the space, from 1
 */
public record SpaceCreated(
        long spaceId,
        UUID registrationId,
        long hostId,
        SpaceListing listing,
        List<StagedImage> images,
        int version,
        Instant at)
        implements SpaceEvent {

    public SpaceCreated {
        images = List.copyOf(images);
    }

    @Override
    public String key() {
        return Long.toString(spaceId);
    }

    @Override
    public String subject() {
        return Long.toString(spaceId);
    }
}
