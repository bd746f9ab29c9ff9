package com.ourspace.contracts.image;

import java.util.List;
import java.util.UUID;

/**
 * The picture can be shown.
 *
 * @param position place among its owner's pictures, from 0
 * @param sha256 of the original bytes, hex
 * @param width pixels of the original, upright
 * @param height pixels of the original, upright
 * @param variants smallest first
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
