package com.ourspace.contracts.image;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Process staged bytes into stored variants.
 *
 * @param owner kind of object that the image belongs to
 * @param ownerId number of that object, part of the variants' keys
 * @param position position among its owner's images, from 0
 * @param stagedKey S3 key of the uploaded bytes
 * @param sha256 SHA-256 of the uploaded bytes, hex
 * @param uploaderId user who uploaded the image, with whom other uploaders alternate in the media worker; absent in old
 *     records
 */
public record StoreImage(
        UUID imageId,
        ImageOwner owner,
        long ownerId,
        int position,
        String stagedKey,
        String sha256,
        @Nullable Long uploaderId)
        implements ImageCommand {}
