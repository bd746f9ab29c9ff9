package com.ourspace.contracts.space;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The space has its number, and its images are on their way. It is a DRAFT until the first of them is stored.
 *
 * @param spaceId the number the space has from now on
 * @param registrationId the registration that it comes from
 * @param hostId the user who registered it
 * @param listing all that the host says about the space
 * @param images its pictures, on their way
 * @param version the space's version, from 1
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
