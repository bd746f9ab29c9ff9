package com.ourspace.contracts.image;

import com.ourspace.contracts.Message;
import java.util.List;
import java.util.UUID;

/** The outcome of an image command. */
public sealed interface ImageEvent extends Message {

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
     * The variants of the image are stored and can be shown.
     *
     * @param position position among its owner's images, from 0
     * @param sha256 SHA-256 of the uploaded bytes, hex
     * @param width width of the upright original, in pixels
     * @param height height of the upright original, in pixels
     * @param variants the stored variants, smallest first
     */
    record ImageStored(
            UUID imageId,
            ImageOwner owner,
            long ownerId,
            int position,
            String sha256,
            int width,
            int height,
            List<ImageVariant> variants)
            implements ImageEvent {

        public ImageStored {
            variants = List.copyOf(variants);
        }
    }

    /**
     * The image was rejected for good; the other images of its owner are not affected.
     *
     * @param position position among its owner's images, from 0
     * @param code reason of the rejection
     * @param detail the reason in one English sentence, for the operator
     */
    record ImageRejected(
            UUID imageId, ImageOwner owner, long ownerId, int position, ImageRejectionCode code, String detail)
            implements ImageEvent {}
}
