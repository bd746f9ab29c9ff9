package com.ourspace.contracts.image;

import java.util.UUID;

/**
 * The picture cannot be used, for good; the others of its owner stand.
 *
 * @param code IMAGE_TYPE_UNSUPPORTED, IMAGE_TOO_LARGE, IMAGE_DIMENSIONS or IMAGE_UNREADABLE
 * @param detail one English sentence for the operator
 */
public record ImageRejected(
        UUID imageId, ImageOwner owner, long ownerId, int position, ImageRejectionCode code, String detail)
        implements ImageEvent {}
