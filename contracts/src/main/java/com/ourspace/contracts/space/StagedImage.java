package com.ourspace.contracts.space;

import java.util.UUID;

/**
 * A picture that waits in the private staging area: a claim check instead of bytes.
 *
 * @param imageId derived from the registration and the bytes: the same bytes twice are one image
 * @param position place among the space's pictures, from 0
 * @param stagedKey S3 key of the bytes
 * @param sha256 of the bytes, hex
 */
public record StagedImage(UUID imageId, int position, String stagedKey, String sha256) {}
