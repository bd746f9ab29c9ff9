package com.ourspace.contracts.image;

import com.ourspace.contracts.Message;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command for the media worker. */
public sealed interface ImageCommand extends Message {

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

    /**
     * Process staged bytes into stored variants.
     *
     * @param owner kind of object that the image belongs to
     * @param ownerId number of that object, part of the variants' keys
     * @param position position among its owner's images, from 0
     * @param stagedKey S3 key of the uploaded bytes
     * @param sha256 SHA-256 of the uploaded bytes, hex
     * @param uploaderId user who uploaded the image, with whom other uploaders alternate in the media worker; absent in
     *     old records
     */
    record StoreImage(
            UUID imageId,
            ImageOwner owner,
            long ownerId,
            int position,
            String stagedKey,
            String sha256,
            @Nullable Long uploaderId)
            implements ImageCommand {}

    /**
     * Delete the stored variants of an image. No event follows; a later {@link StoreImage} of the same image stores
     * them again.
     *
     * @param owner kind of object that the image belonged to
     * @param ownerId number of that object, part of the variants' keys
     */
    record DiscardImage(UUID imageId, ImageOwner owner, long ownerId) implements ImageCommand {}
}
