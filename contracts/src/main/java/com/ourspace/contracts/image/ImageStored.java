package com.ourspace.contracts.image;

import java.util.List;
import java.util.UUID;

/**
 * The variants of the image are stored and can be shown.
 *
 * @param position position among its owner's images, from 0
 * @param sha256 SHA-256 of the uploaded bytes, hex
 * @param width width of the upright original, in pixels
 * @param height height of the upright original, in pixels
 * @param variants the stored variants, smallest first
 */
public record ImageStored(
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
