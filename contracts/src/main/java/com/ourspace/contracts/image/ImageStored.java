package com.ourspace.contracts.image;

import java.util.List;
import java.util.UUID;

/**
 * The picture can be shown.
 *
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
