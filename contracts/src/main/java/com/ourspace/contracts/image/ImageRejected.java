package com.ourspace.contracts.image;

import java.util.UUID;

/**
 * The image was rejected for good; the other images of its owner are not affected.
 *
 * @param position position among its owner's images, from 0
 * @param code reason of the rejection
 * @param detail the reason in one English sentence, for the operator
 */
public record ImageRejected(
        UUID imageId, ImageOwner owner, long ownerId, int position, ImageRejectionCode code, String detail)
        implements ImageEvent {}
