package com.ourspace.contracts.space;

import java.time.Instant;
import java.util.UUID;

/** The outcome of a change of a space. */
public sealed interface SpaceChangeOutcome extends SpaceEvent
        permits SpaceUpdated, SpacePaused, SpaceResumed, SpaceRemoved, SpaceImagesChanged, SpaceChangeRefused {

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
}
