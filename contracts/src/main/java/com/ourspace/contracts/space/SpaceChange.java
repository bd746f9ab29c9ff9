package com.ourspace.contracts.space;

import java.util.List;
import java.util.UUID;

/**
 * A host's command to change an existing space. The record key is the space, so that changes of one space are carried
 * out in the order in which they were accepted. The id of the message is the id of the change.
 */
public sealed interface SpaceChange extends SpaceCommand {

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

    /**
     * A host changes the description or the terms of a space. Existing orders keep their price and refund policy.
     *
     * @param listing the complete description and terms from now on
     */
    record UpdateSpace(UUID changeId, long spaceId, long hostId, int expectedVersion, SpaceListing listing)
            implements SpaceChange {}

    /** A host stops new bookings for a while. The space stays visible, and existing orders are not affected. */
    record PauseSpace(UUID changeId, long spaceId, long hostId, int expectedVersion) implements SpaceChange {}

    /** A host accepts bookings again after a pause. */
    record ResumeSpace(UUID changeId, long spaceId, long hostId, int expectedVersion) implements SpaceChange {}

    /**
     * A host adds images after the existing ones. An image whose bytes the space has already stays where it is.
     *
     * @param images added images, all staged before this command was published; their positions count from 0 among
     *     themselves
     */
    record AddSpaceImages(UUID changeId, long spaceId, long hostId, int expectedVersion, List<StagedImage> images)
            implements SpaceChange {

        public AddSpaceImages {
            images = List.copyOf(images);
        }
    }

    /**
     * A host removes an image. The change is refused if no stored image would remain.
     *
     * @param imageId the image to remove
     */
    record RemoveSpaceImage(UUID changeId, long spaceId, long hostId, int expectedVersion, UUID imageId)
            implements SpaceChange {}

    /**
     * A host changes the order of the images; the first stored one is the cover.
     *
     * @param imageIds ids of all images of the space, each once, except those that the media worker rejected
     */
    record ArrangeSpaceImages(UUID changeId, long spaceId, long hostId, int expectedVersion, List<UUID> imageIds)
            implements SpaceChange {

        public ArrangeSpaceImages {
            imageIds = List.copyOf(imageIds);
        }
    }

    /** A host removes a space for good. The change is refused while an order is held, or is paid and not over yet. */
    record RemoveSpace(UUID changeId, long spaceId, long hostId, int expectedVersion) implements SpaceChange {}
}
