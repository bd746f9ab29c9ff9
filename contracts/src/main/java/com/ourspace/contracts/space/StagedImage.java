package com.ourspace.contracts.space;

import java.util.UUID;

/**
 * An image in the private staging area: the message carries a reference instead of the bytes (claim check).
 *
 * @param imageId id of the image, derived from the registration and the bytes: the same bytes twice are one image
 * @param position position among the space's images, from 0
 * @param stagedKey S3 key of the bytes
 * @param sha256 SHA-256 of the bytes, hex
 */
public record StagedImage(UUID imageId, int position, String stagedKey, String sha256) {}
