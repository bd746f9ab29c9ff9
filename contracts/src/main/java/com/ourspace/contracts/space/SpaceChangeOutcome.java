package com.ourspace.contracts.space;

import java.time.Instant;
import java.util.UUID;

/** What became of a change that a host asked for. */
public sealed interface SpaceChangeOutcome extends SpaceEvent
        permits SpaceUpdated, SpacePaused, SpaceResumed, SpaceRemoved, SpaceImagesChanged, SpaceChangeRefused {

    /** The change, as it was named when it was asked for. */
    UUID changeId();

    /** The space; the record key. */
    long spaceId();

    /** The space's version after it, from 1; readers drop what is not newer than what they know. */
    int version();

    /** When it was decided: the log's time of the command. */
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
