package com.ourspace.contracts.image;

import com.ourspace.contracts.Message;
import java.util.UUID;

/** What became of a picture. */
public sealed interface ImageEvent extends Message permits ImageStored, ImageRejected {

    UUID imageId();

    ImageOwner owner();

    long ownerId();

    @Override
    default String key() {
        return imageId().toString();
    }

    @Override
    default String subject() {
        return imageId().toString();
    }
}
