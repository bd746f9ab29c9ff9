package com.ourspace.contracts.image;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turn staged bytes into stored variants.
 *
 * @param owner what kind of thing it belongs to
 * @param ownerId number of that thing, part of the variants' keys
 * @param position place among its owner's pictures, from 0
 * @param stagedKey S3 key of the bytes as they were uploaded
 * @param sha256 of those bytes, hex
 * @param uploaderId number of the user who sent it, whose pictures take turns with those of others; absent in old
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
