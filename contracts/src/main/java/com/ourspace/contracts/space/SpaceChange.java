package com.ourspace.contracts.space;

import java.util.UUID;

/**
 * A host's command to change an existing space. The record key is the space, so that changes of one space are carried
 * out in the order in which they were accepted. The id of the message is the id of the change.
 */
public sealed interface SpaceChange extends SpaceCommand
        permits UpdateSpace,
                PauseSpace,
                ResumeSpace,
                RemoveSpace,
                AddSpaceImages,
                RemoveSpaceImage,
                ArrangeSpaceImages {

    /** The id of the change, assigned before the command was published, so that a client can poll it at once. */
    UUID changeId();

    /** The space, which is the record key. */
    long spaceId();

    /** The user who asks; only the host of the space may change it. */
    long hostId();

    /** The version of the space that the host saw; a change is refused if the version is another one by now. */
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
