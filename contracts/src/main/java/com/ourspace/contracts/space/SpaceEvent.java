package com.ourspace.contracts.space;

import com.ourspace.contracts.Message;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The outcome of a command about a space. */
public sealed interface SpaceEvent extends Message
        permits SpaceEvent.SpaceCreated, SpaceEvent.SpaceActivated, SpaceEvent.SpaceRejected, SpaceChangeOutcome {

    /** The decision time. */
    Instant at();

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
    record SpaceCreated(
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

    /**
     * The first image is stored: the space is listed and can be booked.
     *
     * @param spaceId the space
     * @param registrationId registration of the space
     * @param version version of the space, from 1
     */
    record SpaceActivated(long spaceId, UUID registrationId, int version, Instant at) implements SpaceEvent {

        @Override
        public String key() {
            return Long.toString(spaceId);
        }

        @Override
        public String subject() {
            return Long.toString(spaceId);
        }
    }

    /**
     * The registration failed; no space was created.
     *
     * @param registrationId the registration
     * @param code INTERNAL_ERROR, for a command that could not be decided
     */
    record SpaceRejected(UUID registrationId, String code, Instant at) implements SpaceEvent {

        @Override
        public String key() {
            return registrationId.toString();
        }

        @Override
        public String subject() {
            return registrationId.toString();
        }
    }
}
