package com.ourspace.contracts.space;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The outcome of a change of a space. */
public sealed interface SpaceChangeOutcome extends SpaceEvent {

    /** The id of the change, assigned before the command was published. */
    UUID changeId();

    /** The space, which is the record key. */
    long spaceId();

    /**
     * The version of the space after the change, from 1; readers drop a version that is not newer than the one they
     * know.
     */
    int version();

    /** The decision time: the log's time of the command. */
    @Override
    Instant at();

    @Override
    default String key() {
        return Long.toString(spaceId());
    }

    @Override
    default String subject() {
        return Long.toString(spaceId());
    }

    /**
     * The description or the terms of the space changed.
     *
     * @param listing description and terms from now on
     */
    record SpaceUpdated(UUID changeId, long spaceId, SpaceListing listing, int version, Instant at)
            implements SpaceChangeOutcome {}

    /** The space accepts no new bookings until it is resumed. */
    record SpacePaused(UUID changeId, long spaceId, int version, Instant at) implements SpaceChangeOutcome {}

    /** The space accepts bookings again. */
    record SpaceResumed(UUID changeId, long spaceId, int version, Instant at) implements SpaceChangeOutcome {}

    /**
     * The images of the space, or their order, changed.
     *
     * @param imageIds ids of all images from now on, in order, including those not processed yet
     */
    record SpaceImagesChanged(UUID changeId, long spaceId, List<UUID> imageIds, int version, Instant at)
            implements SpaceChangeOutcome {

        public SpaceImagesChanged {
            imageIds = List.copyOf(imageIds);
        }
    }

    /** The space was removed: it is never listed or booked again. Its orders stay. */
    record SpaceRemoved(UUID changeId, long spaceId, int version, Instant at) implements SpaceChangeOutcome {}

    /**
     * The change was refused; the space did not change.
     *
     * @param refusal reason of the refusal
     * @param version version of the space; 0 if it does not exist
     */
    record SpaceChangeRefused(UUID changeId, long spaceId, SpaceChangeRefusal refusal, int version, Instant at)
            implements SpaceChangeOutcome {}
}
