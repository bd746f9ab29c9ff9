package com.ourspace.contracts.space;

import java.util.UUID;

/**
 * A host's wish about a space that exists. Its key is the space, so that changes of one space are carried out in the
 * order in which they were accepted. The message's id is the change's id.
 */
public sealed interface SpaceChange extends SpaceCommand
        permits UpdateSpace,
                PauseSpace,
                ResumeSpace,
                RemoveSpace,
                AddSpaceImages,
                RemoveSpaceImage,
                ArrangeSpaceImages {

    /** Named before the command was written, so that the change can be polled at once. */
    UUID changeId();

    /** The space; the record key. */
    long spaceId();

    /** The user who asks; only the space's own host may. */
    long hostId();

    /** The version of the space that the host saw; a change to another one is refused. */
    int expectedVersion();

    @Override
    default String key() {
        return Long.toString(spaceId());
    }

    @Override
    default String subject() {
        return changeId().toString();
    }
}
