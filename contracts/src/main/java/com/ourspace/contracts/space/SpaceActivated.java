package com.ourspace.contracts.space;

import java.time.Instant;
import java.util.UUID;

/**
 * The first image is stored: the space is listed and can be booked.
 *
 * @param spaceId the space
 * @param registrationId registration of the space
 * @param version version of the space, from 1
 */
public record SpaceActivated(long spaceId, UUID registrationId, int version, Instant at) implements SpaceEvent {

    @Override
    public String key() {
        return Long.toString(spaceId);
    }

    @Override
    public String subject() {
        return Long.toString(spaceId);
    }
}
