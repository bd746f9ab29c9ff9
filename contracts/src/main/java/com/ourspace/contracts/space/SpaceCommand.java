package com.ourspace.contracts.space;

import com.ourspace.contracts.Message;
import java.util.List;
import java.util.UUID;

/** A host's command about a space. */
public sealed interface SpaceCommand extends Message permits SpaceCommand.CreateSpace, SpaceChange {
    /**
     * A host registers a space. The id of the message is the id of the registration.
     *
     * @param registrationId id of the registration, assigned before the command was published, so that a client can
     *     poll it at once
     * @param hostId user who registers the space
     * @param listing the host's description and terms
     * @param images 1 to 6 images, all staged before this command was published
     */
    record CreateSpace(UUID registrationId, long hostId, SpaceListing listing, List<StagedImage> images)
            implements SpaceCommand {

        public CreateSpace {
            images = List.copyOf(images);
        }

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
