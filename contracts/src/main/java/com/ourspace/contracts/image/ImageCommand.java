package com.ourspace.contracts.image;

import com.ourspace.contracts.Message;
import java.util.UUID;

/** Work for the media worker. */
public sealed interface ImageCommand extends Message permits StoreImage, DiscardImage {

    /** The picture; its id is derived from its registration and its bytes. */
    UUID imageId();

    /** What kind of thing it belongs to. */
    ImageOwner owner();

    /** The number of that thing. */
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
