package com.ourspace.contracts.space;

import java.util.List;
import java.util.UUID;

/**
 * A host registers a space. The message's id is the registration's id.
 *
 * @param registrationId named before the command was written, so that it can be polled at once
 * @param hostId the user who registers it
 * @param listing all that the host says about the space
 * @param images 1 to 6, all staged before this command was written
 */
public record CreateSpace(UUID registrationId, long hostId, SpaceListing listing, List<StagedImage> images)
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
