package com.ourspace.contracts.image;

import com.ourspace.contracts.Message;
import java.util.UUID;

/** A command for the media worker. */
public sealed interface ImageCommand extends Message permits StoreImage, DiscardImage {

    /** The id of the image, derived from its registration and its bytes. */
    UUID imageId();

    /** The kind of object that the image belongs to. */
    ImageOwner owner();

    /** The number of that object. */
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
